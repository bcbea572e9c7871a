import { describe, expect, it } from 'vitest';
import { readShownConsents } from '../../src/request/shown-consents.js';

const headerOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const read = (value: unknown) => [...readShownConsents(headerOf(value))];
const hash = 'a'.repeat(64);
const link = 'https://shop.example/privacy';

describe('the header of shown consents', () => {
  it('has each consent by its name', () => {
    const one = { sentence: hash, lang: 'pt-br', links: [link], version: '2026-11 bis' };
    expect(read([{ name: 'usedforpromotions', ...one }, { name: 'a.b-c_1' }])).toEqual([
      ['usedforpromotions', one],
      ['a.b-c_1', {}],
    ]);
  });

  it.each([
    ['absent', undefined],
    ['empty', ''],
    ['not JSON', 'e3t7'],
    ['an object', headerOf({ name: 'a' })],
    ['an object with a length', headerOf({ length: 1, name: 'a' })],
    ['a text', headerOf('name')],
    ['null', headerOf(null)],
    ['31 consents', headerOf(Array.from({ length: 31 }, (_, index) => ({ name: `c${index}` })))],
    ['4,001 characters', headerOf([{ name: 'a' }]).padEnd(4001, '=')],
  ])('gives nothing if it is %s', (_, header) => {
    expect(readShownConsents(header)).toEqual(new Map());
  });

  it('may have 30 consents and 4,000 characters', () => {
    expect(read(Array.from({ length: 30 }, (_, index) => ({ name: `c${index}` })))).toHaveLength(
      30,
    );
    expect([...readShownConsents(headerOf([{ name: 'a' }]).padEnd(4000, '='))]).toEqual([
      ['a', {}],
    ]);
  });

  it.each([undefined, null, 7, ['a'], '', 'a b', 'anna@example.org', 'à', 'n'.repeat(101)])(
    'has no consent with the name %j',
    (name) => {
      expect(read([{ name }])).toEqual([]);
    },
  );

  it.each([null, 'name', 7, ['name']])('has no consent that is %j', (item) => {
    expect(read([item])).toEqual([]);
  });

  it.each([
    ['sentence', 7],
    ['sentence', [hash]],
    ['sentence', 'A'.repeat(64)],
    ['sentence', `${hash}a`],
    ['sentence', hash.slice(1)],
    ['lang', 7],
    ['lang', ['it']],
    ['lang', 'i'],
    ['lang', 'it '],
    ['lang', 'italiano!'],
    ['lang', 'it-a-b-c-d-e'],
    ['lang', 'it-IT@anna'],
    ['links', link],
    ['links', [['https://shop.example/privacy']]],
    [
      'links',
      [`${link}?of=anna`, `${link}#top`, 'https://anna@shop.example/', 'http://shop.example/'],
    ],
    ['links', ['https://', 'https://[/', `https://${'h'.repeat(301)}`]],
    ['version', 7],
    ['version', ['2026']],
    ['version', 'anna@example.org'],
    ['version', '\ud800'],
    ['version', 'v'.repeat(101)],
  ])('leaves out a malformed %s: %j', (member, value) => {
    expect(read([{ name: 'a', [member]: value }])).toEqual([['a', {}]]);
  });

  it('has five links', () => {
    const links = Array.from({ length: 6 }, (_, index) => `${link}/${index}`);
    expect(read([{ name: 'a', links }])).toEqual([['a', { links: links.slice(0, 5) }]]);
  });
});
