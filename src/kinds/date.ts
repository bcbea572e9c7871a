/**
 * A calendar date, `YYYY-MM-DD`.
 */
import { checkBirthdate, parseStored } from '../domain/calendar.js';
import type { FieldBase } from '../domain/field.js';
import { ifMandatory, type Declaration, type Kind } from './kind.js';

/** A calendar date, `YYYY-MM-DD`; `birth` requires a date in the past. */
export interface DateField extends FieldBase {
  readonly kind: 'date';
  readonly birth: boolean;
  readonly min?: string;
  readonly max?: string;
}

export const date: Kind<DateField, string> = {
  declaredAs: 'date',
  declare: ({ min, max }) => ({ kind: 'date', birth: false, min: bound(min), max: bound(max) }),
  read: (value) => (typeof value === 'string' ? parseStored(value) : undefined),
  missing: ifMandatory('value-missing'),
  malformed: 'date-impossible',
  check({ birth, min, max }, value, rules) {
    const wrong = birth ? checkBirthdate(value, rules) : undefined;
    if (wrong) return wrong;
    if (min !== undefined && value < min) return { key: 'date-too-early', params: { min } };
    if (max !== undefined && value > max) return { key: 'date-too-late', params: { max } };
    return undefined;
  },
  write: (value) => value,
  unchanged: 'as-read',
};

const bound = (declared: Declaration['min']) => parseStored(String(declared));
