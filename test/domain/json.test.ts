import { describe, expect, it } from 'vitest';
import { isRecord, quoteLongNumbers } from '../../src/domain/json.js';

it.each([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  [undefined, false],
  ['{}', false],
  [7, false],
])('%j is an object and no list: %s', (value, expected) => {
  expect(isRecord(value)).toBe(expected);
});

describe('a number that JavaScript would round', () => {
  it.each([
    ['{"id":1234567890123456}', '{"id":"1234567890123456"}'],
    ['[-1234567890123456]', '["-1234567890123456"]'],
    ['1.2345678901234567', '"1.2345678901234567"'],
    ['{"a":{"b":[1,98765432109876543210]}}', '{"a":{"b":[1,"98765432109876543210"]}}'],
  ])('is quoted: %s', (text, expected) => {
    expect(quoteLongNumbers(text)).toBe(expected);
  });

  it.each([
    '{"id":123456789012345}',
    '0.0001234567890123',
    '1234567890123456e3',
    '{"t":"1234567890123456"}',
    '{"t":"a \\" 1234567890123456"}',
    '{"t":"1234567890123456',
  ])('is not among these: %s', (text) => {
    expect(quoteLongNumbers(text)).toBe(text);
  });
});
