import { describe, expect, it } from 'vitest';
import { toAsciiDigits } from '../../src/domain/digits.js';

/** An independent implementation: digits are in ascending runs of ten. */
function everyDigit(): readonly string[] {
  const found: string[] = [];
  for (let point = 0; point <= 0x10ffff; point += 1) {
    const character = String.fromCodePoint(point);
    if (/\p{Nd}/u.test(character)) found.push(character);
  }
  return found;
}

describe('toAsciiDigits', () => {
  it('converts the digits of every script', () => {
    const digits = everyDigit();
    expect(digits.length).toBeGreaterThan(600);
    expect(digits.length % 10).toBe(0);
    expect(toAsciiDigits(digits.join(''))).toBe('0123456789'.repeat(digits.length / 10));
  });

  it.each([
    ['١٢٣', '123'],
    ['۱۲۳', '123'],
    ['１２３', '123'],
    ['१२३', '123'],
    ['𝟏𝟐𝟑', '123'],
    ['½ ² Ⅳ 十 a1', '½ ² Ⅳ 十 a1'],
  ])('writes %s as %s', (text, expected) => {
    expect(toAsciiDigits(text)).toBe(expected);
  });
});
