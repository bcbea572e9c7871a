import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { messages as german } from '../../../src/i18n/locales/de.js';
import { addLanguage } from '../../../src/i18n/add-language.js';
import type { Table } from '../../../src/i18n/tables.js';
import { Script } from '../../../src/loading/script.js';
import { newPassword, until, visit, type Page } from '../../elements/stage.js';
import { registry, slowLanguage, type Arrival } from '../../support/slow-language.js';
import { settled, text, wordsIn, TestWords, warnings } from '../../support/test-words.js';

/** A language in two tones, whose tables load when the test says so. */
function twoTones(language: string): { words: Arrival[]; tone: Arrival[] } {
  const words = slowLanguage(language);
  const tone: Arrival[] = [];
  const formal = new Script<Table>(
    () =>
      new Promise((resolve, reject) => {
        tone.push({
          arrive: () => resolve({ 'common-continue': `${language} formal` }),
          fail: () => reject(new TypeError('Failed to fetch')),
        });
      }),
  );
  registry[language] = { ...registry[language], formal };
  return { words, tone };
}

async function formalIn(lang: string): Promise<TestWords> {
  const element = await fixture<TestWords>(
    html`<test-words lang=${lang} tone="formal"></test-words>`,
  );
  await settled(element);
  return element;
}

describe('the other tone of a language', () => {
  it('is not loaded unless it is asked for', async () => {
    const { words, tone } = twoTones('ta');
    const element = await wordsIn('ta');
    words[0]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('ta');
    expect(tone).to.deep.equal([]);
  });

  it('shows no text of the default tone before its own', async () => {
    const { words, tone } = twoTones('tb');
    const element = await formalIn('tb');
    words[0]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('');
    tone[0]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('tb formal');
  });

  it('shows no text of the default tone if it is set right after the element is connected', async () => {
    const { words, tone } = twoTones('tc');
    const first = await wordsIn('tc');
    words[0]!.arrive();
    await settled(first);
    const element = new TestWords();
    element.lang = 'tc';
    document.body.append(element);
    element.tone = 'formal';
    await settled(element);
    expect(text(element)).to.equal('');
    tone[0]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('tc formal');
    element.remove();
  });

  it('replaces the shown tone when it has loaded, and makes way at once', async () => {
    const { words, tone } = twoTones('td');
    const element = await wordsIn('td');
    words[0]!.arrive();
    await settled(element);
    element.tone = 'formal';
    await settled(element);
    expect(text(element)).to.equal('td');
    tone[0]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('td formal');
    element.tone = 'informal';
    await settled(element);
    expect(text(element)).to.equal('td');
  });

  it('gives way to the default tone if it fails to load, with one message, and loads again later', async () => {
    const { words, tone } = twoTones('te');
    const element = await formalIn('te');
    words[0]!.arrive();
    tone[0]!.fail();
    await settled(element);
    expect(text(element)).to.equal('te');
    const message =
      '[onboarding] The words for "te" in the tone "formal" (formal, informal) did not load.';
    expect(warnings).to.deep.equal([message]);
    element.lang = 'en';
    await settled(element);
    element.lang = 'te';
    await settled(element);
    tone[1]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('te formal');
  });

  it('is not loaded again, and causes no render, when a render marks parts with lang', async () => {
    const { words, tone } = twoTones('tj');
    const element = await formalIn('tj');
    words[0]!.arrive();
    tone[0]!.fail();
    await settled(element);
    const { drawings } = element;
    element.lang = 'tj';
    await settled(element);
    expect(tone).to.have.length(1);
    expect(element.drawings).to.equal(drawings);
  });

  it('is ignored if it is malformed, and where a language has one tone', async () => {
    const element = await formalIn('en');
    expect(text(element)).to.equal('Continue');
    const { words, tone } = twoTones('tg');
    element.lang = 'tg';
    element.tone = 'friendly';
    await settled(element);
    words[0]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('tg');
    expect(tone).to.deep.equal([]);
    expect(warnings).to.deep.equal([
      '[onboarding] The words for "tg" in the tone "friendly" (formal, informal) did not load.',
    ]);
  });

  it('gives way to the messages of the host', async () => {
    const { words, tone } = twoTones('th');
    const element = await formalIn('th');
    words[0]!.arrive();
    tone[0]!.arrive();
    element.messages = { 'common-continue': 'Go on' };
    await settled(element);
    expect(text(element)).to.equal('Go on');
  });
});

describe('a language that the host adds', () => {
  it('is shown as it is, in any tone', async () => {
    addLanguage('de-AT', { ...german, 'common-continue': 'Weiter gehts' });
    expect(text(await formalIn('de-AT'))).to.equal('Weiter gehts');
  });
});

describe('the attribute tone', () => {
  const heading = ({ headings: [first] }: Page) => first;

  it('of a flow applies to every step', async () => {
    const page = await visit('<onboarding-flow lang="de" tone="formal"></onboarding-flow>');
    await until(() => heading(page) === 'Holen Sie sich Ihre Karte');
    await page.identify('new@example.com');
    await until(() => heading(page) === 'Wählen Sie Ihr Passwort');
    page.type('new-password', newPassword);
    expect(page.text()).not.to.match(/\b(?:du|dir|dich|dein\w*)\b/i);
  });

  it('may change at any time', async () => {
    const page = await visit('<onboarding-register lang="fr"></onboarding-register>');
    await until(() => heading(page) === 'Obtenez votre carte');
    page.find('onboarding-register').setAttribute('tone', 'informal');
    await until(() => heading(page) === 'Obtiens ta carte');
    page.find('onboarding-register').removeAttribute('tone');
    await until(() => heading(page) === 'Obtenez votre carte');
  });
});
