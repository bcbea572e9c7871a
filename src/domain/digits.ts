/**
 * Digits, whatever script they are written in.
 */

const digit = /\p{Nd}/u;
const foreignDigits = /(?![0-9])\p{Nd}/gu;

/** The text with every decimal digit of Unicode (Arabic-Indic, full-width, …) as `0` to `9`. */
export function toAsciiDigits(text: string): string {
  return text.replace(foreignDigits, (character) => String(digitValue(character)));
}

/** Unicode sets digits in runs of ten that begin at …0 or …6; the mathematical ones are fifty in a row. */
function digitValue(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point >= 0x1d7ce && point <= 0x1d7ff) return (point - 0x1d7ce) % 10;
  const beginsAtSix = digit.test(String.fromCodePoint(point | 15));
  return (point & 15) - (beginsAtSix ? 6 : 0);
}
