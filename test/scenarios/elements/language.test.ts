import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { says, settled, TestWords, text, wordsIn } from '../../support/test-words.js';

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
