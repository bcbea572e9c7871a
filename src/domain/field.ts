/**
 * The fields that a campaign declares, as a union of what can be asked.
 */
import type { FieldValue, FieldValues } from './customer.js';
import type { Identifier } from './identifier.js';

/** A choice; `value` is the id that goes over the wire. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The groups in which a person meets the fields, in this order. */
export const groups = ['you', 'contacts', 'address', 'preferences', 'consents'] as const;
export type Group = (typeof groups)[number];

interface FieldFacts {
  /** The write name: the key in values and the control's `name`. */
  readonly name: string;
  readonly group: Group;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
  /** The server's own words for the field, if it sent any. */
  readonly label?: string;
  /** Another name that its value may be stored by; it is written under `name` alone. */
  readonly alias?: string;
}

/** Free text. `rows` above one means several lines; `maxLength` is in characters (code points). */
export interface TextField extends FieldFacts {
  readonly kind: 'text';
  readonly rows?: number;
  readonly maxLength?: number;
}
export interface EmailField extends FieldFacts {
  readonly kind: 'email';
}
export interface PhoneField extends FieldFacts {
  readonly kind: 'phone';
}
/** A calendar date, `YYYY-MM-DD`. A date of birth lies in the past. */
export interface DateField extends FieldFacts {
  readonly kind: 'date';
  readonly birth: boolean;
  readonly min?: string;
  readonly max?: string;
}
export interface NumberField extends FieldFacts {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
}
export interface BooleanField extends FieldFacts {
  readonly kind: 'boolean';
}
/** One of two or three fixed answers, all shown: gender. */
export interface GenderField extends FieldFacts {
  readonly kind: 'gender';
}
/** Options from the reply, or (`options` absent) from the host. `parent` names the field they depend on. */
export interface ChoiceField extends FieldFacts {
  readonly kind: 'choice';
  readonly multiple: boolean;
  readonly options?: readonly Option[];
  readonly parent?: string;
}
export interface ConsentField extends FieldFacts {
  readonly kind: 'consent';
}

export type Field =
  | TextField
  | EmailField
  | PhoneField
  | DateField
  | NumberField
  | BooleanField
  | GenderField
  | ChoiceField
  | ConsentField;

/** Everything data entry needs to open: visible fields in their order, and what is stored. */
export interface Questionnaire {
  readonly fields: readonly Field[];
  readonly stored: FieldValues;
  /** What the person is known by to the platform: tells which contact is the account's. */
  readonly identifier?: Identifier;
}

/** Whether a value counts as given: a boolean always does, text when there is anything to see in it. */
export function isAnswered(value: FieldValue | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === 'string') return /[^\s\p{Cf}]/u.test(value);
  if (Array.isArray(value)) return value.length > 0;
  return true;
}

/** The name of the choice above. Regions belong to a country, though the contract chains the levels alone. */
export function choiceAbove({ name, parent }: ChoiceField): string | undefined {
  return parent ?? (name === 'geolevel1' ? 'country' : undefined);
}
