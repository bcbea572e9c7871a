/**
 * Gender: `M`, `F`, or not stated where the field is optional.
 */
import type { FieldBase } from '../domain/field.js';
import { anyValue, asIs, ifMandatory, type Kind } from './kind.js';

/** Gender: `M`, `F`, or not stated where the field is optional. */
export interface GenderField extends FieldBase {
  readonly kind: 'gender';
}

export const gender: Kind<GenderField, 'M' | 'F'> = {
  declaredAs: undefined,
  declare: () => ({ kind: 'gender' }),
  read: (value) => (value === 'M' || value === 'F' ? value : undefined),
  missing: ifMandatory('choice-missing'),
  malformed: 'choice-missing',
  check: anyValue,
  write: asIs,
  unchanged: 'as-read',
};
