/** What a visitor gets when the sentences of a language or of a tone fail to load. */
import { expect } from '@open-wc/testing';
import { openingLimit, restLimit } from '../../src/i18n/loaders.js';
import { failure, identify } from './chunk-journey.js';
import { failed, few, flow, mend, notLoaded, says, seen, type ChunkVisit } from './chunk-visit.js';

/** The main sentences of another language: the journey continues in English. */
const language = (lang: string): ChunkVisit => ({
  file: `${lang}.main`,
  gets: 'the next step in English',
  visit: async (page, fault) => {
    flow(page, { lang });
    await seen(page, `form[lang="${lang}"]`);
    await identify(page);
    await failed(page, `${lang}.main`, fault, restLimit);
    await says(page, 'form[lang="en"] [part~=heading]', 'Choose your password');
  },
});

/** The sentences of a tone: the language's default tone is shown. */
const otherTone = (
  lang: string,
  tone: string,
  heading: string,
  file = `${lang}.${tone}`,
): ChunkVisit => ({
  file,
  gets: `the default tone of ${lang}`,
  visit: async (page, fault) => {
    flow(page, { lang, tone });
    await failed(page, file, fault, openingLimit);
    await says(page, `form[lang="${lang}"] [part~=heading]`, heading);
    await identify(page);
    await seen(page, `form[lang="${lang}"] [name=new-password]`);
  },
});

export const wordsVisits: readonly ChunkVisit[] = [
  {
    file: 'translations',
    gets: 'the first form in English',
    visit: async (page, fault) => {
      flow(page, { lang: 'de' });
      await failed(page, 'translations', fault, openingLimit);
      await says(page, 'form[lang="en"] [part~=heading]', 'Get your card');
      await identify(page);
      await seen(page, '[name=new-password]');
    },
  },
  {
    file: 'en.main',
    gets: 'the first form with the reason, and the next step with "Continue"',
    visit: async (page, fault) => {
      flow(page);
      await identify(page);
      expect((await failure(page, fault)).textContent).to.contain(notLoaded);
      await mend(page);
      await page.press('form button[type=submit]');
      await seen(page, '[name=new-password]');
    },
  },
  language('de'),
  { ...language('es'), faults: few },
  { ...language('fr'), faults: few },
  { ...language('it'), faults: few },
  otherTone('de', 'formal', 'Hol dir deine Karte', 'tones'),
  otherTone('de', 'formal', 'Hol dir deine Karte'),
  { ...otherTone('es', 'formal', 'Consigue tu tarjeta'), faults: few },
  { ...otherTone('fr', 'informal', 'Obtenez votre carte'), faults: few },
  { ...otherTone('it', 'formal', 'Richiedi la tua tessera'), faults: few },
];
