/**
 * Values of the profile form that do not come from the visitor: the stored values of fields without a control, which are sent
 * back unchanged unless they depend on a changed field; and those that the page offers.
 */
import type { FieldValue, FieldValues } from '../../domain/customer.js';
import { dependsOn } from '../../kinds/choice.js';
import type { Field } from '../../kinds/index.js';
import { sameValue, ownValue } from '../../domain/field-value.js';
import { dateParts } from '../../domain/calendar.js';
import { cleanMobile } from '../../domain/read-identifier.js';
import { countryAt } from '../phone/countries.js';
import type { Control } from './controls/control.js';

interface Sources {
  /** The fields that the campaign asks for. */
  readonly asked: readonly Field[];
  /** What the form starts with, by write name. */
  readonly initial: FieldValues;
  /** What the API has stored, by write name. */
  readonly stored: FieldValues;
  /** The fields with a control, by write name. */
  readonly shown: ReadonlyMap<string, Field>;
  /** The current value of a control. */
  readonly value: (name: string) => FieldValue | undefined;
}

/** Decides which stored values are sent with the values of the controls. */
export class ValuesWithoutControl {
  readonly #sources: Sources;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The values of asked fields without a control, to be saved as they are. */
  get toSave(): FieldValues {
    const { asked, initial, shown } = this.#sources;
    const kept = asked.filter((field) => !shown.has(field.name) && !this.#isObsolete(field));
    const names = new Set(kept.map(({ name }) => name));
    return Object.fromEntries(Object.entries(initial).filter(([name]) => names.has(name)));
  }

  /** All stored values without a control: the page knows the regions of a country that the form does not ask for. */
  get all(): FieldValues {
    const { stored, shown } = this.#sources;
    return Object.fromEntries(
      Object.entries(stored).filter(([name]) => !shown.has(name) && !this.#isObsoleteName(name)),
    );
  }

  /** Whether the value is a level of a country or region that has changed, and so no longer means anything. */
  #isObsolete(field: Field): boolean {
    const parent = dependsOn(field);
    return parent !== undefined && this.#hasChanged(parent);
  }

  #isObsoleteName(name: string): boolean {
    return this.#sources.asked.some((field) => field.name === name && this.#isObsolete(field));
  }

  #hasChanged(name: string): boolean {
    const { initial, shown, value } = this.#sources;
    if (!shown.has(name)) return this.#isObsoleteName(name);
    const before = Object.hasOwn(initial, name) ? initial[name] : undefined;
    // A value that replaces no stored one has not changed anything.
    return before !== undefined && !sameValue(value(name), before);
  }
}

/** The value of a field among `offered` as a draft of its control; undefined if there is none. */
export function asDraft(field: Field, offered: FieldValues): FieldValue | undefined {
  const value = ownValue(offered, field.name);
  if (value === undefined) return undefined;
  if (field.kind === 'phone') return [countryAt(String(value)) ?? '', String(value)];
  if (field.kind !== 'date') return value;
  const { day, month, year } = dateParts(String(value));
  return [day, month, year];
}

/** Whether the control holds the offered value. */
export function isOffered(control: Control, offered: FieldValue): boolean {
  const { value, error } = control.read();
  if (error) return false;
  return sameValue(plain(control.field, value), plain(control.field, offered));
}

/** A phone number without its separators. */
function plain({ kind }: Field, value: FieldValue | undefined): FieldValue | undefined {
  return kind === 'phone' && value !== undefined ? cleanMobile(String(value)) : value;
}
