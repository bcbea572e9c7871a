/**
 * Yes or No.
 */
import type { FieldValue } from '../domain/customer.js';
import type { FieldBase } from '../domain/field.js';
import { anyValue, asIs, ifMandatory, type Kind } from './kind.js';

export interface BooleanField extends FieldBase {
  readonly kind: 'boolean';
}

export const boolean: Kind<BooleanField, boolean> = {
  declaredAs: 'boolean',
  declare: () => ({ kind: 'boolean' }),
  read: readBoolean,
  missing: ifMandatory('choice-missing'),
  malformed: 'choice-missing',
  check: anyValue,
  write: asIs,
  unchanged: 'as-read',
};

/** The boolean that a value stands for: a boolean, its word in any case, or a digit. */
export function readBoolean(value: FieldValue): boolean | undefined {
  const text = String(value).toLowerCase();
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}
