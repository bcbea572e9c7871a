import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { until, visit } from '../../elements/stage.js';
import { says, settled, TestWords, text, wordsIn } from '../../support/test-words.js';

describe('the language of an element', () => {
  it('is English in the first render without a lang attribute', async () => {
    const element = await fixture<TestWords>(html`<test-words></test-words>`);
    expect(text(element)).to.equal('Continue');
    expect(element.drawings).to.equal(1);
  });

  it('comes from the nearest ancestor', async () => {
    const outer = await fixture(
      html`<div lang="de">
        <div lang="it-CH"><test-words></test-words></div>
      </div>`,
    );
    const element = outer.querySelector<TestWords>('test-words')!;
    await says(element, 'Continua');
    expect(element.language.tag).to.equal('it-CH');
  });

  it('comes from its own lang attribute first, unless that is empty', async () => {
    const outer = await fixture(
      html`<div lang="it">
        <test-words lang="en"></test-words><test-words lang=""></test-words>
      </div>`,
    );
    const [own, empty] = outer.querySelectorAll<TestWords>('test-words');
    await says(own!, 'Continue');
    await says(empty!, 'Continua');
  });

  it('is inherited through shadow roots', async () => {
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

  it('is English, with English number formats, for an unsupported language', async () => {
    const element = await wordsIn('fi');
    expect(text(element)).to.equal('Continue');
    expect(element.language.tag).to.equal('en');
  });

  it('changes with the attribute, and back when it is removed', async () => {
    const outer = await fixture(html`<div lang="en"><test-words></test-words></div>`);
    const element = outer.querySelector<TestWords>('test-words')!;
    outer.setAttribute('lang', 'it');
    await says(element, 'Continua');
    outer.removeAttribute('lang');
    await says(element, 'Continue');
  });

  it('changes when the element moves', async () => {
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

  it('is not rendered again for a lang change elsewhere', async () => {
    const element = await wordsIn('en');
    const other = await fixture(html`<p lang="it"></p>`);
    const before = element.drawings;
    other.setAttribute('lang', 'de');
    await settled(element);
    expect(element.drawings).to.equal(before);
  });

  for (const [lang, words] of [
    ['en-US', 'Show at the checkout'],
    ['en-GB', 'Show at the till'],
  ] as const) {
    it(`has the words of the region: ${lang}`, async () => {
      const page = await visit('<onboarding-flow start="login"></onboarding-flow>', { lang });
      await page.logIn('registered@example.com');
      await until(() => page.text().includes(words));
      for (const part of page.all('.stack')) {
        expect(part.lang).to.equal(lang);
        expect(part.dir).to.equal('ltr');
      }
    });
  }
});
