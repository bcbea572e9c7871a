/** What reads text of a visitor, a page or a server takes a time that is proportional to its length, so that no text blocks it. */
import { describe, expect, it } from 'vitest';
import { quoteLongNumbers as quoteInGateway } from '../../gateway/src/domain/json.js';
import { parseStored } from '../../src/domain/calendar.js';
import { readCode } from '../../src/domain/code.js';
import { toAsciiDigits } from '../../src/domain/digits.js';
import { isAnswered } from '../../src/domain/field.js';
import { channels } from '../../src/domain/identifier.js';
import { quoteLongNumbers } from '../../src/domain/json.js';
import {
  cleanCard,
  cleanEmail,
  cleanMobile,
  readIdentifier,
} from '../../src/domain/read-identifier.js';
import { readValue } from '../../src/kinds/index.js';
import { sample } from '../kinds/sample.js';
import { readObject } from '../wire/read-object.js';
import { growth, linear } from './growth.js';

const json = { headers: { 'content-type': 'application/json' } };

/** Each reader with pieces of the texts that it reads, and what it does with a text. */
const readers: readonly [string, readonly string[], (text: string) => unknown][] = [
  ['parseStored', ['1', '1990-05-24T00:00', ' ', '0/'], parseStored],
  ['parseStored', [':0'], (text) => parseStored(`1990-05-24T00:00${text}x`)],
  ['readCode', ['1', '12 ', '12-', 'a', '1a', ' ', '-', '1234 '], readCode],
  ['toAsciiDigits', ['٣', '𝟿', '1'], toAsciiDigits],
  ['isAnswered', [' ', '\u200B', ' \u200B'], isAnswered],
  [
    'readIdentifier',
    [' ', '.', '-', '@', '＠', '·', 'a@', '1', '"', '\u202A', 'a.', '+', '(', '( ', '(0)'],
    (text) => {
      readIdentifier(text, { channels });
      for (const clean of [cleanEmail, cleanMobile, cleanCard]) clean(text);
    },
  ],
  ['readValue of a number', ['1', '0', '9.', '1,'], (text) => readValue(sample.number, text)],
  [
    'readObject',
    ['"\\', '"', '\\"', '1', '0', '1.', '0.1', '1e', '12345678901234567x', '-'],
    (text) => readObject(new Response(text, json)),
  ],
  ...[quoteLongNumbers, quoteInGateway].map(
    (quote, index): [string, readonly string[], (text: string) => unknown] => [
      `quoteLongNumbers of ${index === 0 ? 'the elements' : 'the gateway'}`,
      ['1', '"', '\\'],
      (text) => {
        quote(text);
        quote(`"${text}`);
      },
    ],
  ),
];

describe('in linear time', () => {
  const cases = readers.flatMap(([name, pieces, read]) =>
    pieces.map((piece) => ({ name, piece, read })),
  );
  it.each(cases)('$name reads 100 KB of $piece', async ({ piece, read }) => {
    const grown = await growth(async (size) => {
      const text = piece.repeat(size / piece.length);
      await read(text);
      await read(`${text}x`);
    }, 102_400);
    expect(grown).toBeLessThan(linear);
  });

  it('a quadratic expression does not read spaces', async () => {
    const grown = await growth((size) => `${' '.repeat(size)}x`.search(/\s+$/), 25_600);
    expect(grown).toBeGreaterThan(linear);
  });
});
