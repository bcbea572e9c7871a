import { expect } from '@open-wc/testing';
import { arrivals, bringLocale } from '../../../src/i18n/arrivals.js';
import type { LocaleData } from '../../../src/i18n/locale-data.js';
import { messages as italian } from '../../../src/i18n/locales/it.js';
import { visit, settled, until, type Page } from '../../elements/stage.js';
import { pseudoLocale } from '../../i18n/pseudo.js';
import { stopTime } from '../../support/page-time.js';

const register = '<onboarding-register></onboarding-register>';
/** A language that no other test of this file has added. */
const languageOf = (lang: string): LocaleData => ({ ...pseudoLocale('el'), lang });
const isPseudo = (page: Page) => page.headings.some((heading) => heading.startsWith('⟦'));

/** A file that arrives when the test says so. */
function slowFile() {
  let arrive: (data: LocaleData) => void = () => undefined;
  const file = new Promise<LocaleData>((resolve) => {
    arrive = resolve;
  });
  return { file, arrive: (data: LocaleData) => arrive(data) };
}

describe('a language that the page brings as data', () => {
  it('is what the first form is shown in, in each tone, for elements with its lang only', async () => {
    stopTime();
    const properties = { locale: languageOf('is') };
    const page = await visit(`<div lang="is">${register}</div>`, { properties });
    page.place.lang = 'is';
    await until(() => page.headings.length > 0);
    expect(isPseudo(page)).to.equal(true);
    page.find('onboarding-register').tone = 'formal';
    await settled();
    expect(isPseudo(page)).to.equal(true);
    page.place.firstElementChild!.setAttribute('lang', 'it');
    await until(() => page.text().includes(italian['common-continue'] as string));
    expect(isPseudo(page)).to.equal(false);
  });

  it('is used for a region of it, whose formats are its own', async () => {
    stopTime();
    const page = await visit(register, { lang: 'sq-XK', properties: { locale: languageOf('sq') } });
    await until(() => page.headings.length > 0);
    expect(page.find('.stack').lang).to.equal('sq-XK');
    expect(isPseudo(page)).to.equal(true);
  });

  it('is added once for each object, also by two flows that each have their own', async () => {
    const one = languageOf('fo');
    const page = await visit('<onboarding-flow lang="fo"></onboarding-flow>', {
      properties: { locale: one },
    });
    page.add('<onboarding-flow lang="ka" campaignid="1002"></onboarding-flow>', {
      locale: languageOf('ka'),
    });
    await until(() => page.headings.length === 2);
    expect(page.headings.every((heading) => heading.startsWith('⟦'))).to.equal(true);
    const { length } = arrivals;
    for (const element of page.all('onboarding-flow')) element.requestUpdate();
    await settled();
    expect(arrivals.length).to.equal(length);
  });

  it('has its direction, until the language is another', async () => {
    stopTime();
    const page = await visit(register, { lang: 'he', properties: { locale: pseudoLocale('he') } });
    await until(() => page.headings.length > 0);
    expect(page.find('.stack').dir).to.equal('rtl');
    page.place.lang = 'en';
    await page.shows('register-heading');
    expect(page.find('.stack').dir).to.equal('ltr');
  });

  for (const [name, lang] of [
    ['English', 'mt'],
    ['a built-in language', 'it'],
  ] as const) {
    it(`is waited for during a second, then ${name} is shown, and changed without loss of focus or text`, async () => {
      const time = stopTime();
      const { file, arrive } = slowFile();
      bringLocale(file);
      const page = await visit(register, { lang });
      await settled();
      time.pass(999);
      await settled();
      expect(page.headings).to.deep.equal([]);
      time.pass(1);
      await until(() => page.headings.length > 0);
      expect(isPseudo(page)).to.equal(false);
      page.type('username', 'ada@exam');
      const input = page.input('username');
      arrive(languageOf(lang));
      await until(() => isPseudo(page));
      expect(page.focused === input).to.equal(true);
      expect(page.input('username') === input).to.equal(true);
      expect(input.value).to.equal('ada@exam');
    });
  }

  it('shows English for a missing sentence only, with one line in the console', async () => {
    stopTime();
    const { 'common-continue': _, ...sentences } = languageOf('lb').sentences;
    const locale = { lang: 'lb', sentences };
    const flow = '<onboarding-flow></onboarding-flow>';
    const page = await visit(flow, { lang: 'lb', properties: { locale } });
    await until(() => page.headings.length > 0);
    expect(isPseudo(page)).to.equal(true);
    page.button('common-continue');
    expect(page.said).to.deep.equal([
      '[onboarding] locale "lb": "common-continue" is missing: it is shown in English.',
    ]);
  });

  it('leaves the page in English if it cannot be used, with one line in the console', async () => {
    stopTime();
    const locale = { sentences: {} } as unknown as LocaleData;
    const page = await visit(register, { lang: 'ga', properties: { locale } });
    await page.shows('register-heading');
    expect(page.said).to.deep.equal(['[onboarding] locale "": lang is not a BCP 47 language tag.']);
  });
});
