import { describe, expect, it } from 'vitest';
import { matchLocale } from '../../src/i18n/locale.js';

const isKnown = (language: string) => ['en', 'it', 'zh-Hant'].includes(language);

describe('matchLocale', () => {
  it.each([
    ['it', 'it', 'it'],
    ['it-CH', 'it', 'it-CH'],
    ['IT-ch', 'it', 'it-CH'],
    ['it_IT', 'it', 'it-IT'],
    [' it ', 'it', 'it'],
    ['en-GB', 'en', 'en-GB'],
    ['zh-Hant-TW', 'zh-Hant', 'zh-Hant-TW'],
    ['zh-Hans', 'en', 'en'],
    ['it-x-shop', 'it', 'it-x-shop'],
    ['de', 'en', 'en'],
    ['ita', 'it', 'it'],
    ['', 'en', 'en'],
    ['x', 'en', 'en'],
    ['it-', 'en', 'en'],
    ['🍕', 'en', 'en'],
    ['constructor', 'en', 'en'],
  ])('serves "%s" with the table %s and the formats of %s', (lang, language, tag) => {
    expect(matchLocale(lang, isKnown)).toEqual({ language, tag });
  });

  it('gives a tag that Intl accepts, for any input', () => {
    for (const lang of ['it_IT', 'C.UTF-8', 'i-klingon', '12', 'en-US-u-nu-thai', '\u0000']) {
      const { tag } = matchLocale(lang, isKnown);
      expect(() => new Intl.NumberFormat(tag)).not.toThrow();
    }
  });
});
