import { expect } from '@open-wc/testing';
import { homeCountry } from '../../../src/elements/phone/countries.js';
import type { SessionController } from '../../../src/elements/core/session-controller.js';
import { add } from '../dialog-stage.js';

/** The country of an element in a page of this language; `country`: the attribute. */
const homeOf = (lang: string, country?: string) =>
  homeCountry({
    host: add(`<p lang="${lang}"></p>`),
    configuration: { country },
  } as SessionController);

describe('the country of numbers without a prefix', () => {
  for (const [lang, country] of [
    ['de', 'DE'],
    ['de-AT', 'AT'],
    ['pl_PL', 'PL'],
    ['pl', 'PL'],
    ['nl', 'NL'],
    ['nl-BE', 'BE'],
    ['fr', 'FR'],
    ['it', 'IT'],
    ['en', 'IT'],
    ['es-419', 'IT'],
    ['zh-Hans-CN', 'CN'],
    ['not a tag', 'IT'],
  ] as const) {
    it(`is ${country} in a page in ${lang}`, () => {
      expect(homeOf(lang)).to.equal(country);
    });
  }

  it('is that of the attribute, if there is such a country', () => {
    expect(homeOf('de', 'CH')).to.equal('CH');
    expect(homeOf('de', 'XX')).to.equal('IT');
  });
});
