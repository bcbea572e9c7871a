/**
 * Validates a new password: length, common passwords, the visitor's own identifier (ASVS 6.2.1, 6.2.4, 6.2.11).
 * The password is checked as typed, never trimmed or cut.
 */
import type { Identifier } from './identifier.js';
import { toAsciiDigits } from './digits.js';
import type { ValidationError } from './validation-error.js';

export interface PasswordRules {
  /** Code points; never under 8. */
  readonly min: number;
  readonly identifier?: Identifier;
  /** Common passwords in lower case; without them none is refused for being common. */
  readonly common?: ReadonlySet<string>;
}

/** Shorter parts of an identifier are ignored: they occur in ordinary words. */
const shortestPart = 4;
/** The last digits of a mobile number identify it, with or without the country prefix. */
const tellingDigits = 9;

/** The most severe validation error of the password; undefined if it is acceptable. */
export function checkPassword(password: string, rules: PasswordRules): ValidationError | undefined {
  if (password === '') return { key: 'password-empty' };
  const min = Math.max(8, rules.min);
  if (isShorter(password, min)) return { key: 'password-too-short', params: { min } };
  if (rules.identifier && holdsIdentifier(password, rules.identifier)) {
    return { key: 'password-has-identifier' };
  }
  if (rules.common?.has(password.toLowerCase())) return { key: 'password-common' };
  return undefined;
}

/** Compares code points with `min`; a long password is decided by its UTF-16 length without counting. */
function isShorter(password: string, min: number): boolean {
  if (password.length >= 2 * min) return false;
  return Array.from(password).length < min;
}

function holdsIdentifier(password: string, { channel, value }: Identifier): boolean {
  const folded = password.toLowerCase();
  if (channel === 'mobile') {
    const number = value.replace(/\D/g, '').slice(-tellingDigits);
    const typed = toAsciiDigits(password).replace(/\D/g, '');
    return number.length >= shortestPart && typed.includes(number);
  }
  const whole = value.toLowerCase();
  const local = channel === 'email' ? whole.slice(0, whole.lastIndexOf('@')) : whole;
  return folded.includes(local.length >= shortestPart ? local : whole);
}
