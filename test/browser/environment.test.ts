import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { waitUntil } from '../support/patience.js';

class EngineCheck extends LitElement {
  static override properties = { word: {} };
  word = 'unset';

  override render() {
    return html`<input aria-label="check" /><b>${this.word}</b>`;
  }
}

customElements.define('engine-check', EngineCheck);

describe('the test environment of the browser tests', () => {
  it('compiles class fields as the build does', async () => {
    const element = await fixture<EngineCheck>(html`<engine-check word="set"></engine-check>`);
    expect(element.shadowRoot?.querySelector('b')?.textContent).to.equal('set');
    element.word = 'changed';
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('b')?.textContent).to.equal('changed');
  });

  it('gives the page the focus, so that focus events fire', async () => {
    const element = await fixture<EngineCheck>(html`<engine-check></engine-check>`);
    const input = element.shadowRoot?.querySelector('input');
    await waitUntil(() => document.hasFocus(), 'the page has the focus');
    let focused = false;
    input?.addEventListener('focus', () => (focused = true));
    input?.focus();
    expect(document.hasFocus()).to.equal(true);
    expect(focused).to.equal(true);
    expect(input?.matches(':focus-visible')).to.equal(true);
  });
});
