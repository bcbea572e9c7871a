/**
 * A number with or without decimals.
 */
import type { FieldValue } from '../domain/customer.js';
import { toAsciiDigits } from '../domain/digits.js';
import type { FieldBase } from '../domain/field.js';
import type { ValidationError } from '../domain/validation-error.js';
import { asIs, ifMandatory, type Declaration, type Kind } from './kind.js';

export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
}

/** An ambiguous or inexact number is the text that it was. */
export const number: Kind<NumberField, number | string> = {
  declaredAs: 'number',
  declare: ({ min, max }) => ({ kind: 'number', min: bound(min), max: bound(max) }),
  read: readNumber,
  missing: ifMandatory('value-missing'),
  malformed: 'number-malformed',
  check({ min, max }, value): ValidationError | undefined {
    if (typeof value !== 'number') return { key: 'number-malformed' };
    if (min !== undefined && value < min) return { key: 'number-too-small', params: { min } };
    if (max !== undefined && value > max) return { key: 'number-too-large', params: { max } };
    return undefined;
  },
  write: asIs,
  unchanged: 'as-read',
};

/** Three digits after a single separator: a thousands separator in some countries, a decimal one in others. */
const ambiguous = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
/** More than the 15 digits that a JavaScript number represents exactly. */
const long = /[1-9](?:[.,\u066B]?\d){15}/;

/** Parses a number with a decimal point or comma. */
function readNumber(value: FieldValue): number | string | undefined {
  if (typeof value !== 'string') return typeof value === 'number' ? value : undefined;
  const text = toAsciiDigits(value.trim()).replace('\u2212', '-');
  if (!/^[+-]?\d+(?:[.,\u066B]\d+)?$/.test(text)) return undefined;
  const parsed = Number(text.replace(/[,\u066B]/, '.'));
  // A long number is exact if it prints as it was written.
  const isExact = !long.test(text) || String(parsed) === text;
  return isExact && !ambiguous.test(text) ? parsed : value;
}

/** A declared bound. `Number` reads white space as 0. */
function bound(declared: Declaration['min']): number | undefined {
  const parsed = String(declared).trim() === '' ? NaN : Number(declared);
  return Number.isFinite(parsed) ? parsed : undefined;
}
