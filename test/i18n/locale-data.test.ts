import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { localeSchema } from '../../scripts/locale-schema.mjs';
import { checkLocale, readLocale } from '../../src/i18n/locale-data.js';
import { messages } from '../../src/i18n/locales/en.js';
import { pseudoLocale } from './pseudo.js';

const whole = pseudoLocale('el');
const faulty = (change: object, top: object = {}) => ({
  ...whole,
  ...top,
  sentences: { ...whole.sentences, ...change },
});
const english = 'it is shown in English';
const matches = new Ajv2020({ strict: true, allowMatchingProperties: true }).compile(
  localeSchema(messages),
);

describe('a language as data', () => {
  it('has no fault if it is whole, and fits the published schema', () => {
    expect(checkLocale(whole, messages)).toEqual({ locale: whole, faults: [] });
    expect(matches({ $schema: './locale.schema.json', ...whole })).toBe(true);
  });

  it.each([
    [{ 'login-password': 7 }, `is neither text nor plural forms with "other": ${english}`],
    [{ 'login-password': ['x'] }, `is neither text nor plural forms with "other": ${english}`],
    [{ 'common-mistakes': { one: 'x' } }, `is neither text nor plural forms`],
    [{ 'common-mistakes': { other: '{count}', most: 'x' } }, `is neither text nor plural forms`],
    [{ 'flow-step': 'Schritt {step}' }, `has other placeholders than {step}, {steps}: ${english}`],
    [{ 'login-password': '{count}' }, `has other placeholders than none: ${english}`],
    [{ 'common-mistakes': 'x' }, `has other placeholders than {count}: ${english}`],
    [{ 'login-password': ' ' }, `is empty: ${english}`],
  ])('shows English for %j, and says why', (change, fault) => {
    const [key = ''] = Object.keys(change);
    const data = faulty(change);
    const { locale, faults } = checkLocale(data, messages);
    expect(faults).toEqual([expect.stringContaining(`"${key}" ${fault}`)]);
    const own = messages[key as keyof typeof messages];
    expect(locale?.sentences).toEqual({ ...whole.sentences, [key]: own });
    expect(matches(data)).toBe(false);
  });

  it('shows English for a missing sentence only, which the schema allows', () => {
    const { 'login-password': _, ...sentences } = whole.sentences;
    const { locale, faults } = checkLocale({ ...whole, sentences }, messages);
    expect(faults).toEqual([`"login-password" is missing: ${english}`]);
    expect(locale?.sentences).toEqual({ ...whole.sentences, 'login-password': 'Password' });
    expect(matches({ ...whole, sentences })).toBe(true);
  });

  it('keeps the direction of an English sentence in a language from right to left', () => {
    const { 'login-password': _, 'common-mistakes': __, ...sentences } = whole.sentences;
    const inHebrew = checkLocale({ ...whole, dir: 'rtl', sentences }, messages);
    expect(inHebrew.locale?.sentences).toMatchObject({
      'login-password': '\u2066Password\u2069',
      'common-mistakes': { other: '\u2066Please check these {count} things:\u2069' },
      'login-forgot': whole.sentences['login-forgot'],
    });
    const { locale } = checkLocale({ ...whole, dir: 'ltr', sentences }, messages);
    expect(locale?.sentences['login-password']).toBe('Password');
  });

  it.each([
    ['pl', 'one, few, many'],
    ['ar', 'zero, one, two, few, many'],
  ])('names the plural forms that %s lacks, and shows "other" for them', (lang, forms) => {
    const data = faulty({ 'profile-more-count': { other: 'x {count}' } }, { lang });
    const { locale, faults } = checkLocale(data, messages);
    const fault = `"profile-more-count" lacks the plural form ${forms}`;
    expect(faults).toContain(fault);
    expect(locale?.sentences['profile-more-count']).toEqual({ other: 'x {count}' });
  });

  it('may leave the figure out of a form for one, and add labels of fields of the page', () => {
    const own = { 'common-mistakes': { one: 'x', other: '{count}' }, 'field-shoe': 'Shoe {size}' };
    expect(checkLocale(faulty(own), messages).faults).toEqual([]);
    expect(matches(faulty(own))).toBe(true);
  });

  it.each([
    [faulty({ nonsense: 'x' }), '"nonsense" is not a sentence of this package'],
    [faulty(JSON.parse('{"__proto__": "x"}') as object), '"__proto__" is not a sentence'],
    [faulty({}, { author: 'x' }), '"author" is unknown'],
    [faulty({}, { dir: 'up' }), 'dir is neither "ltr" nor "rtl"'],
  ])('is used without what is unknown: %#', (data, fault) => {
    const { locale, faults } = checkLocale(data, messages);
    expect(faults).toEqual([expect.stringContaining(fault)]);
    expect(locale).toEqual(whole);
    expect(matches(data)).toBe(false);
  });

  it.each([
    [null, 'not an object with lang and sentences'],
    [[], 'not an object with lang and sentences'],
    [{ sentences: {} }, 'lang is not a BCP 47 language tag'],
    [{ lang: 'no language', sentences: {} }, 'lang is not a BCP 47 language tag'],
    [{ lang: 'pt' }, 'sentences is not an object'],
  ])('cannot be used as %j', (data, fault) => {
    expect(checkLocale(data, messages)).toEqual({ faults: [fault] });
    expect(matches(data)).toBe(false);
  });
});

describe('the file of a language', () => {
  it('is JSON of at most 100 kB', () => {
    const text = JSON.stringify(whole);
    expect(readLocale(text, messages)).toEqual({ locale: whole, faults: [] });
    expect(readLocale('<html>', messages)).toEqual({ faults: ['not JSON'] });
    const spaces = 100_000 - new TextEncoder().encode(text).length;
    expect(readLocale(text + ' '.repeat(spaces), messages).faults).toEqual([]);
    expect(readLocale(text + ' '.repeat(spaces + 1), messages)).toEqual({
      faults: ['100001 bytes: the limit is 100000'],
    });
  });
});
