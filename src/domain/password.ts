/**
 * Whether a new password will do: long enough, not known to everyone, not the person's own address.
 * It is judged as typed, and never trimmed or cut.
 */
import type { Identifier } from './identifier.js';
import { toAsciiDigits } from './digits.js';
import type { Mistake } from './mistake.js';

export interface PasswordRules {
  /** Code points; never under 8. */
  readonly min: number;
  readonly identifier?: Identifier;
  /** Common passwords in lower case; absent while the list is not loaded. */
  readonly common?: ReadonlySet<string>;
}

/** A part of the identifier shorter than this may be in any word. */
const shortestPart = 4;
/** Digits at the end of a number that tell whose it is, with or without the country's prefix. */
const tellingDigits = 9;

/** What is wrong with the password, the gravest first. */
export function checkPassword(password: string, rules: PasswordRules): Mistake | undefined {
  if (password === '') return { key: 'password-empty' };
  const min = Math.max(8, rules.min);
  if (isShorter(password, min)) return { key: 'password-too-short', params: { min } };
  if (rules.identifier && holdsIdentifier(password, rules.identifier)) {
    return { key: 'password-has-identifier' };
  }
  if (rules.common?.has(password.toLowerCase())) return { key: 'password-common' };
  return undefined;
}

/** Counts no further than needed: a password may be very long. */
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
