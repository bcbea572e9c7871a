/**
 * Random numbers that are the same for the same seed.
 */

/** The next number in [0, 1) of a repeatable sequence. */
export type Random = () => number;

/** A sequence that is the same for the same seed (FNV-1a into mulberry32); not for secrets. */
export function seededRandom(seed: number | string): Random {
  let state = 2166136261;
  for (const character of String(seed)) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `length` decimal digits; leading zeros are as likely as any other digit. */
export function randomDigits(random: Random, length: number): string {
  let digits = '';
  while (digits.length < length) digits += String(Math.floor(random() * 10));
  return digits;
}

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `length` characters of the base64url alphabet. */
export function randomText(random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += base64url.charAt(Math.floor(random() * 64));
  return text;
}
