import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCode } from '../../src/domain/code.js';

describe('readCode', () => {
  it.each([
    ['123456', '123456'],
    ['  123456\n', '123456'],
    ['012345', '012345'],
    ['000000', '000000'],
    ['123-456', '123456'],
    ['123 456', '123456'],
    ['123\u00A0456', '123456'],
    ['123\u2013456', '123456'],
    ['1 2 3 4 5 6', '123456'],
    ['12 345 6', '123456'],
    ['123456.', '123456'],
    ['\u200E123456\u200F', '123456'],
    ['１２３４５６', '123456'],
    ['٠١٢٣٤٥', '012345'],
    ['G-123456', '123456'],
    ['Your code is 123456.', '123456'],
    ['Your code is 123-456, it is good for 10 minutes', '123456'],
    ['Il tuo codice: 123 456. Scade tra 10 minuti.', '123456'],
    ['123456 is your code for order 12', '123456'],
    ['Il codice 4711 scade alle 10:30', '4711'],
    ['code 123456, 24-11-2026', '123456'],
    ['code 12345678 from +39 06123456789', '12345678'],
    ['First 1111, then 2222', '1111'],
    ['@example.org #123456', '123456'],
    ['codice 12-34-56!', '123456'],
    ['code 1234-5678!', '12345678'],
    ['1234', '1234'],
    ['12345678', '12345678'],
  ])('finds the code in %j', (text, code) => {
    expect(readCode(text)).toEqual({ ok: true, code });
  });

  it.each([
    ['', 'code-empty'],
    [' \u200B - ', 'code-empty'],
    ['123', 'code-malformed'],
    ['123456789', 'code-too-long'],
    ['000000202123', 'code-too-long'],
    ['123 456 789 012', 'code-too-long'],
    ['abcdef', 'code-malformed'],
    ['your code is 12', 'code-malformed'],
    ['call 123456789', 'code-malformed'],
    ['12ab34', 'code-malformed'],
    ['a 12x34', 'code-malformed'],
    ['in 12 or 34', 'code-malformed'],
    ['code 1 2 3 4 5 6', 'code-malformed'],
    [`${'x'.repeat(5_000)}123456`, 'code-malformed'],
  ])('refuses %j', (text, key) => {
    expect(readCode(text)).toEqual({ ok: false, error: { key } });
  });

  it('keeps every digit of a code, including leading zeros, in any text', () => {
    const code = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789')),
      minLength: 4,
      maxLength: 8,
    });
    const words = fc.string({ unit: fc.constantFrom(...Array.from('abc .:!')), maxLength: 30 });
    fc.assert(
      fc.property(words, code, words, (before, digits, after) => {
        expect(readCode(before + digits + after)).toEqual({ ok: true, code: digits });
      }),
    );
  });
});
