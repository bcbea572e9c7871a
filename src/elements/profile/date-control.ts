/**
 * A date in three inputs; the month may be typed as a name.
 */
import type { TemplateResult } from 'lit';
import { dateParts, readDate, type DateParts, type DateReading } from '../../domain/calendar.js';
import type { FieldValue } from '../../domain/customer.js';
import type { DateField } from '../../domain/field.js';
import type { Mistake } from '../../domain/mistake.js';
import { dateField, type DatePart } from '../templates/date.js';
import { inputOf, type Control, type Place, type Reading } from './control.js';
import { fieldFacts } from './field-facts.js';

const names = ['day', 'month', 'year'] as const;

export class DateControl implements Control {
  readonly name: string;
  readonly names: readonly string[];
  readonly #place: Place;
  readonly #stored: DateParts;
  readonly #start: DateParts;

  constructor(
    readonly field: DateField,
    place: Place,
  ) {
    this.#place = place;
    this.name = field.name;
    this.names = names.map((part) => `${field.name}-${part}`);
    const { initial, kept } = place;
    this.#stored = dateParts(typeof initial === 'string' ? initial : undefined);
    this.#start = keptParts(kept) ?? this.#stored;
  }

  render(error: string | undefined): TemplateResult {
    const { id, journey } = this.#place;
    const { words } = journey;
    const { field } = this;
    const wrong = error ? this.#wrong() : undefined;
    return dateField({
      ...fieldFacts(field, id, words, error),
      ...(!field.readOnly && { hint: words.say('date-hint') }),
      labels: {
        day: words.say('date-day'),
        month: words.say('date-month'),
        year: words.say('date-year'),
      },
      values: this.#start,
      ...(wrong && { wrong: [wrong] }),
      birth: field.birth,
    });
  }

  read(): Reading {
    const typed = this.#typed;
    const { initial } = this.#place;
    if (isSame(typed, this.#stored)) {
      return { untouched: true, value: initial };
    }
    if (names.every((part) => typed[part].trim() === '')) return { untouched: false };
    const reading = this.#date();
    return reading.ok
      ? { untouched: false, value: reading.date }
      : { untouched: false, mistake: reading.mistake };
  }

  draft(): FieldValue | undefined {
    const typed = this.#typed;
    return isSame(typed, this.#stored) ? undefined : names.map((part) => typed[part]);
  }

  focusId(): string {
    return `${this.#place.id}-${this.#wrong() ?? 'day'}`;
  }

  get #typed(): DateParts {
    const part = (name: DatePart) =>
      inputOf(this.#place, `${this.#place.id}-${name}`)?.value ?? this.#start[name];
    return { day: part('day'), month: part('month'), year: part('year') };
  }

  #date(): DateReading {
    return readDate(this.#typed, [this.#place.journey.words.tag, 'en']);
  }

  /** The part that the validation error concerns, if it concerns one. */
  #wrong(): DatePart | undefined {
    const reading = this.#date();
    return reading.ok ? undefined : partOf(reading.mistake);
  }
}

function partOf({ params }: Mistake): DatePart | undefined {
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
