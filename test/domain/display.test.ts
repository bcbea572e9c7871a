import { describe, expect, it } from 'vitest';
import { formatCardNumber, formatContact } from '../../src/domain/display.js';
import { cleanMobile } from '../../src/domain/read-identifier.js';
import type { Channel } from '../../src/domain/identifier.js';

describe('formatCardNumber', () => {
  it.each([
    ['', ''],
    ['1234', '1234'],
    ['12345', '12345'],
    ['123456', '123\u00A0456'],
    ['1234567', '123\u00A04567'],
    ['12345678', '123\u00A0456\u00A078'],
    ['123456789', '123\u00A0456\u00A0789'],
    ['1234567890', '1234\u00A05678\u00A090'],
    ['0000123456789', '0000\u00A01234\u00A056789'],
    ['+393331234567', '+39\u00A0333\u00A0123\u00A04567'],
    ['+1A', '+1A'],
    ['AB123456', 'AB123456'],
    ['123456AB', '123456AB'],
  ])('groups %j as %j', (card, shown) => {
    expect(formatCardNumber(card)).toBe(shown);
  });
});

describe('formatContact', () => {
  const mobile = (value: string, country?: string) =>
    formatContact({ channel: 'mobile', value }, country);

  it.each([
    ['+393331234567', '+39 333 123 4567'],
    ['00393331234567', '0039 333 123 4567'],
    ['3331234567', '333 123 4567'],
    ['+12125551234', '+1 212 555 1234'],
    ['+79123456789', '+7 912 345 6789'],
    ['+34612345678', '+34 612 345 678'],
    ['+4915123456789', '+49 151 2345 6789'],
    ['+4512345678', '+45 1234 5678'],
    ['+8613812345678', '+86 138 1234 5678'],
    ['+35679123456', '+356 7912 3456'],
    ['+390123456', '+39 012 3456'],
    ['+33612345678', '+33 6 12 34 56 78'],
    // Only nine digits after the code are a French number.
    ['+3361234567', '+33 6123 4567'],
    ['+336123456789', '+33 612 345 6789'],
    ['0033612345678', '0033 6 12 34 56 78'],
    ['123456', '123 456'],
    // A number that is too short for a whole group or has an unknown country code stays in one piece.
    ['+3912345', '+39 12345'],
    ['+39123', '+39 123'],
    ['+391', '+39 1'],
    ['+012345', '+012345'],
    ['12345678901234567', '123 456 789 0123 4567'],
  ])('groups the number %s as "%s"', (number, expected) => {
    const shown = mobile(number);
    expect(shown.replaceAll('\u00A0', ' ')).toBe(expected);
    // In a right-to-left sentence, ordinary spaces would put the last group first.
    expect(shown).not.toContain(' ');
  });

  it.each([
    ['0612345678', 'FR', '06 12 34 56 78'],
    ['0612345678', 'IT', '061 234 5678'],
    ['3331234567', 'FR', '333 123 4567'],
    ['1061234567', 'FR', '106 123 4567'],
    ['10612345678', 'FR', '106 1234 5678'],
    ['06123456789', 'FR', '061 2345 6789'],
  ])('groups %s in %s as "%s"', (number, country, expected) => {
    expect(mobile(number, country).replaceAll('\u00A0', ' ')).toBe(expected);
  });

  it.each(['+393331234567', '00393331234567', '0612345678', '12345678901234567', '+012345'])(
    'gives text that reads back as the same number: %s',
    (number) => expect(cleanMobile(mobile(number, 'FR'))).toBe(number),
  );

  it.each<[Channel, string]>([
    ['email', '+393331234567@example.com'],
    ['card', '3331234567'],
    ['mobile', '333 123 4567'],
    ['mobile', ''],
  ])('leaves other values unchanged: %s %j', (channel, value) => {
    expect(formatContact({ channel, value })).toBe(value);
  });
});
