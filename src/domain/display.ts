/**
 * Groups card and phone numbers for display.
 */

import type { Identifier } from './identifier.js';

/**
 * A card number in groups separated by no-break spaces: of three digits for 6 to 9 digits, else of four. A single last
 * digit joins the group before it. A mobile number used as a card number is grouped as a phone number; codes with
 * letters are unchanged.
 */
export function formatCardNumber(card: string): string {
  if (card.startsWith('+')) return formatContact({ channel: 'mobile', value: card });
  if (!/^\d+$/.test(card)) return card;
  const group = /^\d{6,9}$/.test(card) ? /\d{3}(?=\d\d)/g : /\d{4}(?=\d\d)/g;
  return card.replace(group, '$&\u00A0');
}

/** Prefix, calling code (one to three digits, E.164) and subscriber number. */
const international =
  /^(\+|00)(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)(\d+)$/;

/**
 * A contact for display: a mobile number in groups separated by no-break spaces, anything else unchanged.
 * `country` (ISO 3166-1 alpha-2) applies to numbers without a calling code. Never send the result to the API.
 */
export function formatContact({ channel, value }: Identifier, country?: string): string {
  if (channel !== 'mobile') return value;
  const [, sign = '', code = '', rest = value] = international.exec(value) ?? [];
  if (!/^\d+$/.test(rest)) return value;
  const isFrench = code === '33' ? rest.length === 9 : country === 'FR' && /^0\d{9}$/.test(value);
  return [...(code ? [sign + code] : []), ...(isFrench ? pairs(rest) : groups(rest))].join(
    '\u00A0',
  );
}

/** A contact of which another person at the device learns little: `a•••@example.com`, `•••234`. */
export function maskContact({ channel, value }: Identifier): string {
  const at = value.lastIndexOf('@');
  if (channel !== 'email' || at < 1) return `•••${value.slice(-3)}`;
  return `${value.slice(0, 1)}•••${value.slice(at)}`;
}

/** Groups of three, with groups of four at the end to use up the remainder: 3-3-3, 3-3-4, 3-4-4. */
function groups(digits: string): readonly string[] {
  const threes = digits.length - 4 * (digits.length % 3);
  if (threes < 0) return [digits];
  return [
    ...(digits.slice(0, threes).match(/\d{3}/g) ?? []),
    ...(digits.slice(threes).match(/\d{4}/g) ?? []),
  ];
}

/** `6 12 34 56 78`. */
function pairs(digits: string): readonly string[] {
  return digits.match(/^\d(?=(?:\d\d){4}$)|\d\d/g) ?? [];
}
