/**
 * The fields that a campaign declares, as a union over the kinds of control.
 */
import type { FieldValue, FieldValues } from './customer.js';
import type { Identifier } from './identifier.js';

/** One option of a choice; `value` is the id sent to the API. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The groups of the data-entry form, in display order. */
export const groups = ['you', 'contacts', 'address', 'preferences', 'consents'] as const;
export type Group = (typeof groups)[number];

interface FieldBase {
  /** The write name: the key in values and the control's `name`. */
  readonly name: string;
  readonly group: Group;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
  /** The label that the API sent, if any. */
  readonly label?: string;
  /** Alternative name in stored data; the value is written under `name` only. */
  readonly alias?: string;
}

/** Free text. `rows` above one means a multi-line input; `maxLength` counts code points. */
export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly rows?: number;
  readonly maxLength?: number;
}
export interface EmailField extends FieldBase {
  readonly kind: 'email';
}
export interface PhoneField extends FieldBase {
  readonly kind: 'phone';
}
/** A calendar date, `YYYY-MM-DD`; `birth` requires a date in the past. */
export interface DateField extends FieldBase {
  readonly kind: 'date';
  readonly birth: boolean;
  readonly min?: string;
  readonly max?: string;
}
export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
}
export interface BooleanField extends FieldBase {
  readonly kind: 'boolean';
}
/** Gender: `M`, `F`, or not stated where the field is optional. */
export interface GenderField extends FieldBase {
  readonly kind: 'gender';
}
/** A choice. `options` come from the reply; absent, they come from the host. `parent` is the write name of the field that they depend on. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly multiple: boolean;
  readonly options?: readonly Option[];
  readonly parent?: string;
}
export interface ConsentField extends FieldBase {
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

/** The model of the data-entry form: the visible fields in order, and the stored values. */
export interface ProfileForm {
  readonly fields: readonly Field[];
  readonly stored: FieldValues;
  /** The identifier of the account; determines which contact is read-only. */
  readonly identifier?: Identifier;
}

/** True if a value counts as an answer: any boolean or number, text with a visible character, a list with an entry. */
export function isAnswered(value: FieldValue | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === 'string') return /[^\s\p{Cf}]/u.test(value);
  if (Array.isArray(value)) return value.length > 0;
  return true;
}

/** Write name of the parent choice. `geolevel1` depends on the country, although the contract chains only the levels. */
export function parentChoice({ name, parent }: ChoiceField): string | undefined {
  return parent ?? (name === 'geolevel1' ? 'country' : undefined);
}
