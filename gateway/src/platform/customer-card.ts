/**
 * Reads from the reply to `GET /customer` what a pass shows.
 */
import { isRecord } from '../domain/json.js';
import { longestName, longestNumber, type WalletCard } from '../options/wallet.js';
import { membersOf, parseExactly, type Json } from './upstream-reply.js';

/** The card of a reply; undefined if it has no card number or no content of a barcode. */
export function readCard(text: string): WalletCard | undefined {
  const json = parseExactly(text);
  const [customer = json] = membersOf(json, 'customer').filter(isRecord);
  const personal = membersOf(customer, 'personalinfo').filter(isRecord);
  const parts = [customer, ...personal, json];
  const card = numberIn(parts, 'card');
  const barcode = numberIn(parts, 'fidelycode');
  if (card === undefined || barcode === undefined) return undefined;
  const names = ['name', 'surname'].map((name) => textIn([...personal, customer], name) ?? '');
  return { card, barcode, name: shortName(names.join(' ')) };
}

/** The first text of a member. A number that is not exact is none: a wrong card must never be signed. */
function textIn(parts: readonly Json[], name: string): string | undefined {
  for (const value of parts.flatMap((part) => membersOf(part, name))) {
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (Number.isSafeInteger(value)) return String(value);
  }
  return undefined;
}

/** Printable ASCII, which every barcode of text can hold. */
function numberIn(parts: readonly Json[], name: string): string | undefined {
  const text = textIn(parts, name);
  const isFit = text !== undefined && text.length <= longestNumber && /^[ -~]+$/.test(text);
  return isFit ? text : undefined;
}

/**
 * The name on one line, without control and bidi characters. The two joiners stay inside of it: Persian and the languages
 * of India need them.
 */
function shortName(name: string): string {
  const line = name.replace(/\s+/g, ' ').replace(/(?![\u200c\u200d])\p{C}/gu, '');
  return withoutEnds(withoutEnds(Array.from(line)).slice(0, longestName)).join('');
}

/** What a name neither starts nor ends with. */
const between = new Set([' ', '\u200c', '\u200d']);

/** Without a regular expression, which takes quadratic time for a long name of joiners alone. */
function withoutEnds(characters: readonly string[]): readonly string[] {
  const shows = (character: string): boolean => !between.has(character);
  const first = characters.findIndex(shows);
  return first < 0 ? [] : characters.slice(first, characters.findLastIndex(shows) + 1);
}
