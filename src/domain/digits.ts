/**
 * Decimal digits of any script.
 */

const digit = /\p{Nd}/u;
const foreignDigits = /(?![0-9])\p{Nd}/gu;
const values = new Map<string, number>();

/** Replaces every Unicode decimal digit (Arabic-Indic, full-width, …) by `0` to `9`. */
export function toAsciiDigits(text: string): string {
  return text.replace(foreignDigits, (character) => String(digitValue(character)));
}

/** Unicode encodes the ten digits of a script consecutively, and adjacent blocks are multiples of ten. */
function digitValue(character: string): number {
  const known = values.get(character);
  if (known !== undefined) return known;
  const point = character.codePointAt(0) ?? 0;
  let zero = point;
  while (digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  const value = (point - zero) % 10;
  values.set(character, value);
  return value;
}
