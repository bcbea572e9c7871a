/**
 * Free text in one line or several.
 */
import type { FieldValue } from '../domain/customer.js';
import { isAnswered, type FieldBase } from '../domain/field.js';
import type { ValidationError } from '../domain/validation-error.js';
import { asIs, ifMandatory, type Kind } from './kind.js';

/** Free text. `rows` above one means a multi-line input; `maxLength` counts code points. */
export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly rows?: number;
  readonly maxLength?: number;
}

/** A single value: a list is joined to text. */
export type Single = Exclude<FieldValue, readonly string[]>;

export const text: Kind<TextField, Single> = {
  declaredAs: 'text',
  declare({ length }) {
    const maxLength = Number(length);
    return { kind: 'text', ...(maxLength > 0 && { maxLength }) };
  },
  read: readText,
  missing: ifMandatory('value-missing'),
  malformed: 'value-missing',
  check: ({ maxLength }, value) => checkLength(String(value), maxLength),
  write: asIs,
  unchanged: 'as-stored',
};

/** The text, or the texts of a list; undefined for an empty list. */
export function readText(value: FieldValue): Single | undefined {
  if (typeof value !== 'object') return value;
  const joined = value.join(', ');
  return joined === '' ? undefined : joined;
}

/** The text; undefined if nothing of it can be seen. */
export function readVisibleText(value: FieldValue): Single | undefined {
  const read = readText(value);
  return isAnswered(read) ? read : undefined;
}

/** Counts code points. */
function checkLength(value: string, max: number | undefined): ValidationError | undefined {
  if (max === undefined || Array.from(value).length <= max) return undefined;
  return { key: 'text-too-long', params: { max } };
}
