/**
 * One-time codes: how visitors type and paste them, and how soon another one can be requested.
 */
import { toAsciiDigits } from './digits.js';
import type { ValidationError } from './validation-error.js';

export type CodeResult =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly error: ValidationError };

/** Milliseconds before another code can be requested, unless the API demands more. */
export const resendDelay = 30_000;
/** Milliseconds for which the platform accepts a code. */
export const codeLifetime = 600_000;
const minLength = 4;
const maxLength = 8;
/** Characters that are read of a pasted message; the code is near its beginning. */
const longestText = 5000;
/** Separators between groups of digits. */
const separators = /[\s\p{Cf}\p{Pd}\u2212.,;:]/gu;

/**
 * The digits of a code, with leading zeros. From a text with other words it takes the longest number of 4 to 8
 * digits; groups of equal length, as in `123-456`, are one number. Fails with `code-empty`, `code-malformed`, or
 * `code-too-long` for digits alone that are more than a code has: two codes, one behind the other.
 */
export function readCode(text: string): CodeResult {
  const ascii = toAsciiDigits(text.slice(0, longestText));
  const bare = ascii.replace(separators, '');
  if (bare === '') return { ok: false, error: { key: 'code-empty' } };
  const isNumber = /^\d+$/.test(bare);
  if (isNumber && bare.length > maxLength) return { ok: false, error: { key: 'code-too-long' } };
  const code = isNumber ? bare : longestNumber(ascii);
  if (code.length < minLength) return { ok: false, error: { key: 'code-malformed' } };
  return { ok: true, code };
}

function longestNumber(text: string): string {
  let best = '';
  let joined = '';
  let group = 0;
  let end = -1;
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const continues =
      index === end + 1 &&
      digits.length === group &&
      group >= 2 &&
      /[\s\p{Pd}]/u.test(text.charAt(end));
    joined = continues ? joined + digits : digits;
    group = digits.length;
    end = index + digits.length;
    if (joined.length <= maxLength && joined.length > best.length) best = joined;
  }
  return best;
}
