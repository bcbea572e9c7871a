/** An element with one sentence. */
import { fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { LanguageController } from '../../src/i18n/language-controller.js';
import type { MessageOverrides } from '../../src/i18n/messages.js';
import type { Bundle } from '../../src/i18n/tables.js';
import { replace } from './replace.js';

export class TestWords extends LitElement {
  static override properties = {
    messages: { attribute: false },
    piece: { attribute: false },
    tone: {},
  };
  declare messages: MessageOverrides | undefined;
  declare tone: string | undefined;
  drawings = 0;
  declare piece: Bundle;
  readonly language = new LanguageController(this, {
    overrides: () => this.messages,
    tone: () => this.tone,
  });

  constructor() {
    super();
    this.piece = 'opening';
  }

  override willUpdate() {
    this.language.willUpdate();
  }

  override render() {
    this.drawings += 1;
    if (!this.language.isReady('opening')) return html`<p></p>`;
    const key = this.piece === 'opening' ? 'common-continue' : 'login-heading';
    return html`<p>${this.language.t(key)}</p>`;
  }
}
customElements.define('test-words', TestWords);

/** The warnings in the console since the test began. */
export const warnings: string[] = [];
beforeEach(() => {
  warnings.length = 0;
  replace(console, 'warn', (text: string) => warnings.push(text));
});

export const text = (element: TestWords) => element.renderRoot.textContent.trim();

/** Waits for pending observers and promises, then for the update of the element. */
export async function settled(element: TestWords): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

/** Waits for a text that is loaded over the network. */
export async function says(element: TestWords, expected: string): Promise<void> {
  while (text(element) !== expected) await settled(element);
}

export async function wordsIn(lang: string): Promise<TestWords> {
  const element = await fixture<TestWords>(html`<test-words lang=${lang}></test-words>`);
  await settled(element);
  return element;
}
