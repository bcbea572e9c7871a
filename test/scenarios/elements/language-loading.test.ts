import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { messages } from '../../../src/i18n/locales/en.js';
import { addLanguage } from '../../../src/i18n/add-language.js';
import { Script } from '../../../src/loading/script.js';
import { addPseudoLanguage } from '../../i18n/pseudo.js';
import { registry, slowLanguage } from '../../support/slow-language.js';
import { settled, text, wordsIn, type TestWords, warnings } from '../../support/test-words.js';

describe('a language that loads slowly', () => {
  it('shows no English text before its own', async () => {
    const arrivals = slowLanguage('aa');
    const element = await wordsIn('aa');
    expect(element.language.isReady('opening')).to.equal(false);
    expect(text(element)).to.equal('');
    arrivals[0]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('aa');
  });

  it('leaves the previous language until it has loaded', async () => {
    const arrivals = slowLanguage('bb');
    const element = await wordsIn('en');
    element.lang = 'bb';
    await settled(element);
    expect(text(element)).to.equal('Continue');
    arrivals[0]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('bb');
  });

  it('is not shown if another language was set meanwhile', async () => {
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

  it('falls back to English if it fails to load, with one message, and is loaded again later', async () => {
    const arrivals = slowLanguage('ee');
    const element = await wordsIn('ee');
    arrivals[0]!.fail();
    await settled(element);
    expect(text(element)).to.equal('Continue');
    expect(warnings).to.deep.equal(['[onboarding] The words for "ee" did not load.']);
    const other = await fixture(html`<p lang="en"></p>`);
    other.setAttribute('lang', 'it');
    await settled(element);
    expect(arrivals).to.have.length(1);
    element.lang = 'en';
    await settled(element);
    element.lang = 'ee';
    await settled(element);
    arrivals[1]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('ee');
    expect(warnings).to.have.length(1);
  });

  it('falls back to English also after another language', async () => {
    addPseudoLanguage();
    const arrivals = slowLanguage('jj');
    const element = await wordsIn('en-XA');
    element.lang = 'jj';
    await settled(element);
    arrivals[0]!.fail();
    await settled(element);
    expect(text(element)).to.equal('Continue');
  });

  it('is used at once when the host adds it', async () => {
    const element = await wordsIn('tlh-US');
    expect(text(element)).to.equal('Continue');
    addLanguage('tlh', { ...messages, 'common-continue': 'taH' });
    await settled(element);
    expect(text(element)).to.equal('taH');
    expect(element.language.tag).to.equal('tlh-US');
  });

  it('may arrive while the element is removed', async () => {
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

describe('the texts of the later steps', () => {
  it('arrive for a caller of load() although the language changes twice', async () => {
    const [home, abroad] = [slowLanguage('xx'), slowLanguage('yy')];
    const element = await wordsIn('xx');
    home[0]!.arrive();
    await settled(element);
    element.lang = 'yy';
    await settled(element);
    const waits = element.language.load('main');
    element.lang = 'xx';
    await settled(element);
    for (const arrival of abroad) arrival.arrive();
    await settled(element);
    for (const arrival of home) arrival.arrive();
    expect(await waits).to.equal(true);
    element.remove();
  });

  it('load on demand', async () => {
    const arrivals = slowLanguage('gg');
    const element = await wordsIn('gg');
    arrivals[0]!.arrive();
    await settled(element);
    element.piece = 'main';
    await settled(element);
    expect(text(element)).to.equal('');
    expect(arrivals).to.have.length(2);
    arrivals[1]!.arrive();
    await settled(element);
    expect(text(element)).to.equal('gg rest');
  });

  it('are loaded once by rendering, and again by load()', async () => {
    const arrivals = slowLanguage('hh');
    registry.en = { main: new Script(() => Promise.reject(new TypeError('Failed to fetch'))) };
    const element = await wordsIn('hh');
    arrivals[0]!.arrive();
    await settled(element);
    element.piece = 'main';
    await settled(element);
    arrivals[1]!.fail();
    for (let turn = 0; turn < 5; turn += 1) await settled(element);
    expect(arrivals).to.have.length(2);
    expect(element.language.isReady('main')).to.equal(false);
    expect(element.language.isReady('opening')).to.equal(true);
    const needed = element.language.load('main');
    arrivals[2]!.arrive();
    expect(await needed).to.equal(true);
    await settled(element);
    expect(text(element)).to.equal('hh rest');
  });

  it('are asked for once by each load of a page in English, and not by another element after a failure', async () => {
    let asked = 0;
    const fail = () => {
      asked += 1;
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    registry.en = { main: new Script(fail) };
    const element = await wordsIn('en');
    element.language.need('main');
    await settled(element);
    expect(asked).to.equal(1);
    const other = await wordsIn('en');
    other.language.need('main');
    await settled(other);
    expect(asked).to.equal(1);
    expect(await element.language.load('main')).to.equal(false);
    expect(asked).to.equal(2);
  });

  it('do not delay the first form if no language has them', async () => {
    const arrivals = slowLanguage('kk');
    const element = await fixture<TestWords>(html`<test-words lang="kk"></test-words>`);
    const needed = element.language.load('main');
    for (const { fail } of arrivals) fail();
    expect(await needed).to.equal(false);
    await settled(element);
    expect(text(element)).to.equal('Continue');
  });

  it('load together with every later language', async () => {
    addPseudoLanguage();
    const arrivals = slowLanguage('ii');
    const element = await wordsIn('en-XA');
    element.piece = 'main';
    await element.language.load('main');
    await settled(element);
    expect(text(element)).to.equal('⟦Ļöĝ îñ⟧');
    element.lang = 'ii';
    await settled(element);
    for (const { arrive } of arrivals) arrive();
    await settled(element);
    expect(text(element)).to.equal('ii rest');
  });
});

describe('message overrides of the host', () => {
  it('are shown as soon as they are set', async () => {
    const element = await wordsIn('en');
    element.messages = { 'common-continue': 'Go on' };
    await settled(element);
    expect(text(element)).to.equal('Go on');
  });
});
