/**
 * Converts stored and typed values to the type of their field.
 */
import { parseStored } from './calendar.js';
import type { FieldValue, FieldValues } from './customer.js';
import { toAsciiDigits } from './digits.js';
import { isAnswered, type Field } from './field.js';

/**
 * Looks up a value by name, exactly first, then case-insensitively: servers vary the case of campaign-defined
 * fields. Inherited names such as `constructor` are not found.
 */
export function valueOf(values: FieldValues, name: string): FieldValue | undefined {
  if (Object.hasOwn(values, name)) return values[name];
  const lower = name.toLowerCase();
  return Object.entries(values).find(([key]) => key.toLowerCase() === lower)?.[1];
}

/** The stored value of a field: by its name, else by its alias. */
export function storedValue(
  values: FieldValues,
  { name, alias }: Pick<Field, 'name' | 'alias'>,
): FieldValue | undefined {
  return valueOf(values, name) ?? (alias === undefined ? undefined : valueOf(values, alias));
}

/**
 * The value in the type of the field's kind: boolean for consents, `YYYY-MM-DD` for dates, text for ids.
 * Undefined for an empty value and for one that the kind cannot hold, such as an e-mail address of spaces.
 */
export function normaliseValue(
  { kind, multiple }: { readonly kind: Field['kind']; readonly multiple?: boolean },
  value: FieldValue | undefined,
): FieldValue | undefined {
  if (value === undefined || value === '') return undefined;
  switch (kind) {
    case 'consent':
    case 'boolean':
      return toBoolean(value);
    case 'number':
      return toNumber(value);
    case 'date':
      return typeof value === 'string' ? parseStored(value) : undefined;
    case 'gender':
      return value === 'M' || value === 'F' ? value : undefined;
    case 'choice':
      if (multiple) return toList(value);
      return typeof value === 'object' ? toList(value)?.[0] : String(value);
    case 'text':
    case 'email':
    case 'phone': {
      const text = typeof value === 'object' ? joined(value) : value;
      return kind === 'text' || isAnswered(text) ? text : undefined;
    }
  }
}

/** True if two values are equal apart from their type (`1` and `"1"`); lists are equal if they hold the same ids. */
export function sameValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (typeof one === 'object' && typeof other === 'object') {
    return one.length === other.length && one.every((id) => other.includes(id));
  }
  return String(one) === String(other);
}

function joined(texts: readonly string[]): string | undefined {
  const text = texts.join(', ');
  return text === '' ? undefined : text;
}

function toBoolean(value: FieldValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = String(value).toLowerCase();
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}

/** Three digits after a single separator: a thousands separator in some countries, a decimal one in others. */
const ambiguous = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
/** More than the 15 digits that a JavaScript number represents exactly. */
const long = /[1-9](?:[.,\u066B]?\d){15}/;

/** Parses a number with a decimal point or comma. An ambiguous or inexact number is returned as the text it was. */
function toNumber(value: FieldValue): number | string | undefined {
  if (typeof value !== 'string') return typeof value === 'number' ? value : undefined;
  const text = toAsciiDigits(value.trim()).replace('\u2212', '-');
  if (!/^[+-]?\d+(?:[.,\u066B]\d+)?$/.test(text)) return undefined;
  const number = Number(text.replace(/[,\u066B]/, '.'));
  // A long number is exact if it prints as it was written.
  const isExact = !long.test(text) || String(number) === text;
  return isExact && !ambiguous.test(text) ? number : value;
}

function toList(value: FieldValue): readonly string[] | undefined {
  const ids =
    typeof value === 'object'
      ? value
      : String(value)
          .split(',')
          .map((id) => id.trim());
  const named = ids.filter((id) => id !== '');
  return named.length > 0 ? named : undefined;
}
