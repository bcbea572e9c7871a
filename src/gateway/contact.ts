/**
 * Contacts as limits compare them: all spellings of one mailbox or number are one.
 */
import type { MobileRule } from './settings.js';

/** A number in its international form, as far as that can be told. */
export interface Mobile {
  /** Digits with the calling code, without `+`. */
  readonly digits: string;
  /** The calling code of the tenant's list that it has; undefined: another country, or it cannot be told. */
  readonly country: string | undefined;
}

/** Longest number that is taken for a national one. */
const longestNational = 11;
/** Fewest digits of a national number that may follow a calling code written without `+`. */
const shortestNational = 9;

/** `3331231234`, `+393331231234` and `00393331231234` are one number where 39 is the home country. */
export function readMobile(value: string, { country, allow }: MobileRule): Mobile {
  const digits = international(value, country);
  const codes = [country, ...allow].sort((one, other) => other.length - one.length);
  const code = codes.find((candidate) => digits.startsWith(candidate));
  const isWhole = digits.length >= (code?.length ?? 0) + 5 && digits.length <= 15;
  return { digits, country: isWhole ? code : undefined };
}

function international(value: string, country: string): string {
  const digits = value.replace(/\D/g, '');
  if (value.startsWith('+')) return digits.replace(/^0+/, '');
  if (digits.startsWith('00')) return digits.replace(/^0+/, '');
  const isWritten =
    digits.startsWith(country) &&
    digits.length > longestNational - 1 &&
    digits.length >= country.length + shortestNational;
  // Too long for a national number: read as international, so that it cannot pass as one of home.
  if (isWritten || digits.length > longestNational) return digits;
  return country + digits.replace(/^0/, '');
}

/** A mailbox: lower case, without the `+tag`; at Gmail without dots, too. */
export function mailbox(value: string): string {
  const address = value.normalize('NFKC').trim().toLowerCase();
  const at = address.lastIndexOf('@');
  if (at < 1) return address;
  const domain = address.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com');
  const local = address.slice(0, at).replace(/(?<=.)\+.*$/, '');
  return `${domain === 'gmail.com' ? local.replaceAll('.', '') : local}@${domain}`;
}

/** A username, which may be a mailbox, a number or a card, in one spelling. */
export function accountName(value: string, rule: MobileRule | undefined): string {
  if (value.includes('@')) return mailbox(value);
  const isNumber = /^\+?\d{6,20}$/.test(value);
  return isNumber && rule ? readMobile(value, rule).digits : value.toLowerCase();
}

/** The number less its last four digits: what one buyer of numbers holds at a time. */
export function rangeOf({ digits }: Mobile): string {
  return digits.slice(0, -4);
}

/** The number less its last six digits: where codes that do not come back are counted. */
export function blockOf({ digits }: Mobile): string {
  return digits.slice(0, -6);
}
