/**
 * Canonical forms of mailboxes and numbers, so that limits count every spelling of a contact as one. A limit also counts numbers as one
 * that the platform can take for two and that reach the same person; a seal or a proof never does.
 */
import parsePhoneNumber from 'libphonenumber-js/min';
import type { MobileRule } from '../options/settings.js';

/** The calling codes of a tenant's numbers. */
export type Countries = Pick<MobileRule, 'country' | 'allow'>;

/** A number in international form. */
export interface Mobile {
  /** Digits with the calling code, without `+`. */
  readonly digits: string;
  /** Its calling code, if that is in the tenant's list; undefined for another country or an unknown one. */
  readonly country: string | undefined;
}

/** Most digits of a national number. */
const longestNational = 11;
/** Fewest digits after a calling code that is written without `+`. */
const shortestNational = 9;

/**
 * Reads a number in any spelling, for limits: with home country 39, `3331231234`, `+393331231234` and `00393331231234` give
 * the same digits, and so do `+49151…` and `+490151…`.
 */
export function readMobile(value: string, { country, allow }: Countries): Mobile {
  const digits = ofSubscriber(international(value, country));
  const codes = [country, ...allow].sort((one, other) => other.length - one.length);
  const code = codes.find((candidate) => digits.startsWith(candidate));
  const isWhole = digits.length >= (code?.length ?? 0) + 5 && digits.length <= 15;
  return { digits, country: isWhole ? code : undefined };
}

function international(value: string, country: string): string {
  const digits = value.replace(/\D/g, '');
  if (value.startsWith('+')) return digits.replace(/^0+/, '');
  if (digits.startsWith('00')) return digits.replace(/^0+/, '');
  // The prefixes that a number has at home only: 06 of Hungary, 8 of Russia and Lithuania, 15 of Argentina.
  const known = parsePhoneNumber(digits, { defaultCallingCode: country });
  if (known?.countryCallingCode === country && known.isValid()) return known.number.slice(1);
  const isWritten =
    digits.startsWith(country) &&
    digits.length > longestNational - 1 &&
    digits.length >= country.length + shortestNational;
  // Too long for a national number: read as international, so that it does not count as a home number.
  if (isWritten || digits.length > longestNational) return digits;
  return country + digits.replace(/^0/, '');
}

/** One form of the numbers that reach the same phone. */
function ofSubscriber(digits: string): string {
  // The prefix that a country has at home only, after its calling code: the 0 of +49 (0)151.
  const read = parsePhoneNumber(`+${digits}`);
  const known = read?.isValid() ? read.number.slice(1) : digits;
  // Argentina's mobile numbers have a 9 from abroad; Mexico's had a 1 until 2019.
  if (/^54[1-8]\d{9}$/.test(known)) return `549${known.slice(2)}`;
  return /^521\d{10}$/.test(known) ? `52${known.slice(3)}` : known;
}

/** The canonical form of an email address: lower case, without the `+tag`; for Gmail also without dots. */
export function mailbox(value: string): string {
  const address = value.normalize('NFKC').trim().toLowerCase();
  const at = address.lastIndexOf('@');
  if (at < 1) return address;
  const domain = address.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com');
  const local = address.slice(0, at).replace(/(?<=.)\+.*$/s, '');
  return `${domain === 'gmail.com' ? local.replaceAll('.', '') : local}@${domain}`;
}

/** The canonical form of a username: an email address, a number (digits only) or any other text in lower case. */
export function accountName(value: string, rule: Countries | undefined): string {
  if (value.includes('@')) return mailbox(value);
  return isNumber(value) && rule ? international(value, rule.country) : value.toLowerCase();
}

/** The same for limits, with one form of the numbers that reach the same phone. */
export function countedName(value: string, rule: Countries | undefined): string {
  return isNumber(value) && rule ? readMobile(value, rule).digits : accountName(value, rule);
}

const isNumber = (value: string): boolean => /^\+?\d{6,20}$/.test(value);

/** The number without its last four digits: the usual size of a range that is rented at once. */
export function rangeOf({ digits }: Mobile): string {
  return digits.slice(0, -4);
}

/** The number without its last six digits: the unit for which the return rate of codes is judged. */
export function blockOf({ digits }: Mobile): string {
  return digits.slice(0, -6);
}
