/**
 * All kinds of fields, and what is asked of a field of any kind. `src/README.md` lists what a new kind needs ("Where to look").
 */
import type { FieldValue } from '../domain/customer.js';
import { sameValue } from '../domain/field-value.js';
import { isAnswered, type FieldBase } from '../domain/field.js';
import type { ValidationError } from '../domain/validation-error.js';
import { boolean } from './boolean.js';
import { choice, mayHaveNoOptions } from './choice.js';
import { consent } from './consent.js';
import { date } from './date.js';
import { email } from './email.js';
import { gender } from './gender.js';
import type { FieldRules, Kind, ShapeOf } from './kind.js';
import { number } from './number.js';
import { phone } from './phone.js';
import { text } from './text.js';

export type { Declaration, FieldRules } from './kind.js';

export const kinds = { text, email, phone, date, number, boolean, gender, choice, consent };

export type KindName = keyof typeof kinds;

/** A field that a campaign declares, by its `kind`. */
export type Field = Parameters<(typeof kinds)[keyof typeof kinds]['check']>[0];

export type FieldOf<Name extends KindName> = Extract<Field, { readonly kind: Name }>;

/** The kind of a field, and what only this kind has. */
export type Shape = ShapeOf<Field>;

/** A kind and a field that belong together: the compiler cannot tell. */
const kindOf = ({ kind }: { readonly kind: KindName }) =>
  kinds[kind] as unknown as Kind<FieldBase, FieldValue>;

/** The kind that a campaign names by the `type` of a field of its own. */
export function kindDeclaredAs(type: string | undefined): KindName | undefined {
  const names = Object.keys(kinds) as KindName[];
  return names.find((name) => type !== undefined && kinds[name].declaredAs === type);
}

/**
 * The value in the type of the field's kind: boolean for consents, `YYYY-MM-DD` for dates, text for ids. Undefined for an
 * empty value and for one that the kind cannot hold, such as an e-mail address of spaces.
 */
export function readValue(shape: Shape, value: FieldValue | undefined): FieldValue | undefined {
  return value === undefined || value === '' ? undefined : kindOf(shape).read(value, shape);
}

/** True if an answer is required, whatever the host requires. */
export function isRequired(field: Field): boolean {
  return field.mandatory && !mayHaveNoOptions(field);
}

/** The validation error of a value before saving; undefined if it is valid or the field is read-only. */
export function checkField(
  field: Field,
  value: FieldValue | undefined,
  rules: FieldRules,
): ValidationError | undefined {
  if (field.readOnly) return undefined;
  const kind = kindOf(field);
  if (!isAnswered(value)) {
    const key = kind.missing(field, rules);
    return key && { key };
  }
  const read = readValue(field, value);
  return read === undefined ? { key: kind.malformed } : kind.check(field, read, rules);
}

/** What is sent of a value in the type of its kind: text that is not changed exactly as it is stored. */
export function writeValue(
  field: Field,
  value: FieldValue,
  stored: FieldValue | undefined,
): FieldValue | undefined {
  const kind = kindOf(field);
  const isKept = kind.unchanged === 'as-stored' && sameValue(value, readValue(field, stored));
  return isKept ? stored : kind.write(value);
}
