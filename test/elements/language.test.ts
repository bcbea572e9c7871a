import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { opening } from '../../src/i18n/en.opening.js';
import { rest } from '../../src/i18n/en.rest.js';
import { LanguageController } from '../../src/i18n/language-controller.js';
import { loaders, type LanguageLoader } from '../../src/i18n/loaders.js';
import type { MessageOverrides } from '../../src/i18n/messages.js';
import type { Piece } from '../../src/i18n/tables.js';
import { addPseudoLanguage } from '../i18n/pseudo.js';

class TestWords extends LitElement {
  static override properties = { messages: { attribute: false }, piece: { attribute: false } };
  declare messages: MessageOverrides | undefined;
  readonly reports: string[] = [];
  drawings = 0;
  declare piece: Piece;
  readonly language = new LanguageController(this, {
    overrides: () => this.messages,
    report: (message) => this.reports.push(message),
  });

  constructor() {
    super();
    this.piece = 'opening';
  }

  override render() {
    this.drawings += 1;
    if (!this.language.ready('opening')) return html`<p></p>`;
    const key = this.piece === 'opening' ? 'common-continue' : 'login-heading';
    return html`<p>${this.language.say(key)}</p>`;
  }
}
customElements.define('test-words', TestWords);

const registry = loaders as Record<string, LanguageLoader>;

interface Arrival {
  arrive: () => void;
  fail: () => void;
}

/** A language that says its own name, and arrives when the test says so. */
function slowLanguage(language: string): Arrival[] {
  const arrivals: Arrival[] = [];
  const later = <Value>(value: Value) =>
    new Promise<Value>((resolve, reject) => {
      arrivals.push({
        arrive: () => resolve(value),
        fail: () => reject(new TypeError('Failed to fetch')),
      });
    });
  registry[language] = {
    opening: () => later({ opening: { ...opening, 'common-continue': language } }),
    rest: () => later({ rest: { ...rest, 'login-heading': `${language} rest` } }),
  };
  return arrivals;
}

const text = (element: TestWords) => element.renderRoot.textContent.trim();

/** Lets observers and promises that are due have their turn, then the element draw. */
async function settled(element: TestWords): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

/** Waits for words that come over the network, as long as the test may take. */
async function says(element: TestWords, expected: string): Promise<void> {
  while (text(element) !== expected) await settled(element);
}

async function wordsIn(lang: string): Promise<TestWords> {
  const element = await fixture<TestWords>(html`<test-words lang=${lang}></test-words>`);
  await settled(element);
  return element;
}

describe('the language of an element', () => {
  it('is English at the first drawing where nobody says otherwise', async () => {
    const element = await fixture<TestWords>(html`<test-words></test-words>`);
    expect(text(element)).to.equal('Continue');
    expect(element.drawings).to.equal(1);
  });

  it('is that of the nearest ancestor', async () => {
    const outer = await fixture(
      html`<div lang="de">
        <div lang="it-CH"><test-words></test-words></div>
      </div>`,
    );
    const element = outer.querySelector<TestWords>('test-words')!;
    await says(element, 'Continua');
    expect(element.language.tag).to.equal('it-CH');
  });

  it('is its own before that of an ancestor, unless it is empty', async () => {
    const outer = await fixture(
      html`<div lang="it">
        <test-words lang="en"></test-words><test-words lang=""></test-words>
      </div>`,
    );
    const [own, empty] = outer.querySelectorAll<TestWords>('test-words');
    await says(own!, 'Continue');
    await says(empty!, 'Continua');
  });

  it('comes through shadow roots', async () => {
    const outer = await fixture(html`<div lang="it"></div>`);
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'closed' }).append(inner);
    const element = new TestWords();
    inner.attachShadow({ mode: 'open' }).append(element);
    await says(element, 'Continua');
    outer.setAttribute('lang', 'en');
    await says(element, 'Continue');
    inner.setAttribute('lang', 'it');
    await says(element, 'Continua');
  });

  it('is English, in English figures, where nobody knows the language', async () => {
    const element = await wordsIn('fi');
    expect(text(element)).to.equal('Continue');
    expect(element.language.tag).to.equal('en');
  });

  it('changes live, and goes back when the attribute goes', async () => {
    const outer = await fixture(html`<div lang="en"><test-words></test-words></div>`);
    const element = outer.querySelector<TestWords>('test-words')!;
    outer.setAttribute('lang', 'it');
    await says(element, 'Continua');
    outer.removeAttribute('lang');
    await says(element, 'Continue');
  });

  it('changes when the element is moved', async () => {
    const outer = await fixture(
      html`<div>
        <div lang="it"></div>
        <div lang="en"><test-words></test-words></div>
      </div>`,
    );
    const element = outer.querySelector<TestWords>('test-words')!;
    outer.querySelector('[lang=it]')!.append(element);
    await says(element, 'Continua');
  });

  it('is not drawn again when the lang of something else changes', async () => {
    const element = await wordsIn('en');
    const other = await fixture(html`<p lang="it"></p>`);
    const before = element.drawings;
    other.setAttribute('lang', 'de');
    await settled(element);
    expect(element.drawings).to.equal(before);
  });
});

describe('a language that takes its time', () => {
  it('shows nothing before its first words, so that no English flashes by', async () => {
    const arrivals = slowLanguage('aa');
    const element = await wordsIn('aa');
    expect(element.language.ready('opening')).to.equal(false);
    expect(text(element)).to.equal('');
    arrivals[0]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('aa');
  });

  it('keeps the old one until it is there', async () => {
    const arrivals = slowLanguage('bb');
    const element = await wordsIn('en');
    element.lang = 'bb';
    await settled(element);
    expect(text(element)).to.equal('Continue');
    arrivals[0]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('bb');
  });

  it('is not shown when another one was wanted meanwhile', async () => {
    const slow = slowLanguage('cc');
    const quick = slowLanguage('dd');
    const element = await wordsIn('en');
    element.lang = 'cc';
    await settled(element);
    element.lang = 'dd';
    await settled(element);
    quick[0]!.arrive();
    await settled(element);
    slow[0]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('dd');
  });

  it('gives way to English when it does not load, says so once, and is tried again later', async () => {
    const arrivals = slowLanguage('ee');
    const element = await wordsIn('ee');
    arrivals[0]!.fail();
    await settled(element);
    expect(text(element)).to.equal('Continue');
    expect(element.reports).to.deep.equal(['The words for "ee" did not load.']);
    const other = await fixture(html`<p lang="en"></p>`);
    other.setAttribute('lang', 'it');
    await settled(element);
    arrivals[1]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('ee');
    expect(element.reports).to.have.length(1);
  });

  it('gives way to English even where another language was shown before', async () => {
    addPseudoLanguage();
    const arrivals = slowLanguage('jj');
    const element = await wordsIn('en-XA');
    element.lang = 'jj';
    await settled(element);
    arrivals[0]!.fail();
    await settled(element);
    expect(text(element)).to.equal('Continue');
  });

  it('does no harm to an element that has left the page', async () => {
    const arrivals = slowLanguage('ff');
    const element = await wordsIn('ff');
    element.remove();
    arrivals[0]!.arrive();
    await settled(element);
    document.body.append(element);
    await settled(element);
    expect(text(element)).to.equal('ff');
    element.remove();
  });
});

describe('the words of the later steps', () => {
  it('are loaded when one asks for them', async () => {
    const arrivals = slowLanguage('gg');
    const element = await wordsIn('gg');
    arrivals[0]!.arrive();
    await settled(element);
    element.piece = 'rest';
    await settled(element);
    expect(text(element)).to.equal('');
    expect(arrivals).to.have.length(2);
    arrivals[1]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('gg rest');
  });

  it('are asked for once by the drawing, and again by need()', async () => {
    const arrivals = slowLanguage('hh');
    registry.en = { rest: () => Promise.reject(new TypeError('Failed to fetch')) };
    const element = await wordsIn('hh');
    arrivals[0]!.arrive();
    await settled(element);
    element.piece = 'rest';
    await settled(element);
    arrivals[1]!.fail();
    for (let turn = 0; turn < 5; turn += 1) await settled(element);
    expect(arrivals).to.have.length(2);
    expect(element.language.ready('rest')).to.equal(false);
    expect(element.language.ready('opening')).to.equal(true);
    const needed = element.language.need('rest');
    arrivals[2]!.arrive();
    expect(await needed).to.equal(true);
    await settled(element);
    expect(text(element)).to.equal('hh rest');
  });

  it('do not keep the first form waiting when they load in no language', async () => {
    const arrivals = slowLanguage('kk');
    const element = await fixture<TestWords>(html`<test-words lang="kk"></test-words>`);
    const needed = element.language.need('rest');
    for (const { fail } of arrivals) fail();
    expect(await needed).to.equal(false);
    await settled(element);
    expect(text(element)).to.equal('Continue');
  });

  it('come along with every later language', async () => {
    addPseudoLanguage();
    const arrivals = slowLanguage('ii');
    const element = await wordsIn('en-XA');
    element.piece = 'rest';
    await element.language.need('rest');
    await settled(element);
    expect(text(element)).to.equal('⟦Ļöĝ îñ⟧');
    element.lang = 'ii';
    await settled(element);
    for (const { arrive } of arrivals) arrive();
    await settled(element);
    expect(text(element)).to.equal('ii rest');
  });
});

describe('sentences of the host', () => {
  it('are said as soon as they are set', async () => {
    const element = await wordsIn('en');
    element.messages = { 'common-continue': 'Go on' };
    await settled(element);
    expect(text(element)).to.equal('Go on');
  });

  it('are checked once all of ours are there', async () => {
    addPseudoLanguage();
    const element = await wordsIn('en-XA');
    element.messages = { 'common-contine': 'Go on' } as MessageOverrides;
    while (element.reports.length === 0) await settled(element);
    expect(element.reports).to.deep.equal([
      'messages: no such sentence, or not text: "common-contine".',
    ]);
  });
});
