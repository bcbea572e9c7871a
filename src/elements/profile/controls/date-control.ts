/**
 * A date in three inputs.
 */
import type { TemplateResult } from 'lit';
import { dateParts, readDate, type DateParts, type DateResult } from '../../../domain/calendar.js';
import type { FieldValue } from '../../../domain/customer.js';
import type { DateField } from '../../../kinds/date.js';
import type { ValidationError } from '../../../domain/validation-error.js';
import { dateOrder } from '../../../i18n/formats.js';
import { dateField, type DatePart } from '../../ui/date-field.js';
import {
  inputOf,
  type Control,
  type ControlContext,
  type ControlOf,
  type ControlValue,
  lockableParams,
} from './control.js';

const names = ['day', 'month', 'year'] as const;
/** A date whose day cannot be taken for a month. */
const example: DateParts = { day: '27', month: '3', year: '1990' };

export const date: ControlOf<'date'> = (field, context) => new DateControl(field, context);

/** Its value is `YYYY-MM-DD`. */
class DateControl implements Control {
  readonly name: string;
  readonly names: readonly string[];
  readonly #context: ControlContext;
  readonly #stored: DateParts;
  readonly #start: DateParts;

  constructor(
    readonly field: DateField,
    context: ControlContext,
  ) {
    this.#context = context;
    this.name = field.name;
    this.names = names.map((part) => `${field.name}-${part}`);
    const { initial, draft } = context;
    this.#stored = dateParts(typeof initial === 'string' ? initial : undefined);
    this.#start = keptParts(draft) ?? this.#stored;
  }

  render(error: string | undefined): TemplateResult {
    const { id, controller } = this.#context;
    const { i18n } = controller;
    const { field } = this;
    return dateField({
      ...lockableParams(field, id, i18n, error),
      ...(!field.readOnly && { hint: i18n.t('date-hint', { date: this.#example }) }),
      order: this.#order,
      labels: {
        day: i18n.t('date-day'),
        month: i18n.t('date-month'),
        year: i18n.t('date-year'),
      },
      values: this.#start,
      wrong: this.#wrong(),
      birth: field.birth,
    });
  }

  read(): ControlValue {
    const typed = this.#typed;
    const { initial } = this.#context;
    if (isSame(typed, this.#stored)) {
      return { untouched: true, value: initial };
    }
    if (names.every((part) => typed[part].trim() === '')) return { untouched: false };
    const result = this.#date();
    return result.ok
      ? { untouched: false, value: result.date }
      : { untouched: false, error: result.error };
  }

  draft(): FieldValue | undefined {
    const typed = this.#typed;
    return isSame(typed, this.#stored) ? undefined : names.map((part) => typed[part]);
  }

  focusId(): string {
    return `${this.#context.id}-${this.#wrong() ?? this.#order[0] ?? 'day'}`;
  }

  get #order(): readonly DatePart[] {
    return dateOrder(this.#context.controller.i18n.tag);
  }

  get #example(): string {
    return this.#order.map((part) => example[part]).join(' ');
  }

  get #typed(): DateParts {
    const part = (name: DatePart) =>
      inputOf(this.#context, `${this.#context.id}-${name}`)?.value ?? this.#start[name];
    return { day: part('day'), month: part('month'), year: part('year') };
  }

  #date(): DateResult {
    return readDate(this.#typed);
  }

  /** The part that the validation error concerns, if it concerns one. */
  #wrong(): DatePart | undefined {
    const result = this.#date();
    return result.ok ? undefined : partOf(result.error);
  }
}

function partOf({ params }: ValidationError): DatePart | undefined {
  return names.find((part) => part === params?.part);
}

function isSame(one: DateParts, other: DateParts): boolean {
  return names.every((part) => one[part] === other[part]);
}

function keptParts(kept: FieldValue | undefined): DateParts | undefined {
  if (!Array.isArray(kept) || kept.length !== 3) return undefined;
  const [day = '', month = '', year = ''] = kept as readonly string[];
  return { day, month, year };
}
