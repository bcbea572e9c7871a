import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { primaryButton } from '../../../src/elements/ui/button.js';
import { restyle } from '../../support/restyle.js';
import { everyTemplate } from './every-template.js';
import { stage } from './stage.js';

/** Properties set on the page, and the value our text has nevertheless. */
const handedDown = {
  cursor: ['wait', 'auto'],
  'font-style': ['italic', 'normal'],
  'font-variant': ['small-caps', 'normal'],
  'font-weight': ['800', '400'],
  hyphens: ['auto', 'manual'],
  'letter-spacing': ['3px', 'normal'],
  'text-align': ['center', 'start'],
  'text-align-last': ['center', 'auto'],
  'text-indent': ['3em', '0px'],
  'text-shadow': ['1px 1px 2px red', 'none'],
  'text-transform': ['uppercase', 'none'],
  '-webkit-user-select': ['none', 'text'],
  'white-space': ['nowrap', 'normal'],
  'word-break': ['break-all', 'normal'],
  'word-spacing': ['9px', '0px'],
} as const;

describe('on a page with styles that are inherited', () => {
  afterEach(() => restyle(document.body, ''));

  for (const [property, [theirs, ours]] of Object.entries(handedDown)) {
    it(`text keeps its own ${property}`, async () => {
      restyle(document.body, `${property}: ${theirs}`);
      const { root, find } = await stage(everyTemplate('This is wrong.'));
      expect(getComputedStyle(document.body).getPropertyValue(property)).not.to.equal(ours);
      // user-select is not inherited: `auto` takes the value of the parent element.
      const texts = [find('form'), find('.field'), ...root.querySelectorAll('p.hint, p.error')];
      for (const node of property === '-webkit-user-select' ? [find('form')] : texts) {
        expect(getComputedStyle(node).getPropertyValue(property)).to.equal(ours);
      }
    });
  }

  it('text keeps its own styles, even if a rule of the page sets them on all elements', async () => {
    const rules = document.createElement('style');
    const theirs = Object.entries(handedDown).map(([name, [value]]) => `${name}: ${value}`);
    rules.textContent = `* { ${theirs.join('; ')} }`;
    document.head.append(rules);
    const { host, find } = await stage(everyTemplate('This is wrong.'));
    const steps = document.createElement('div');
    host.shadowRoot!.append(steps);
    for (const node of [find('form'), steps]) {
      const seen = getComputedStyle(node);
      const ours = Object.keys(handedDown).map((name) => [name, seen.getPropertyValue(name)]);
      expect(ours).to.deep.equal(Object.entries(handedDown).map(([name, [, own]]) => [name, own]));
    }
    rules.remove();
  });

  it('an element has no outline of the page around it while one of its inputs has the focus', async () => {
    const rules = document.createElement('style');
    rules.textContent = '*:focus { outline: 2px solid }';
    document.head.append(rules);
    const { host, root } = await stage(everyTemplate('This is wrong.'));
    root.querySelector('input')!.focus();
    expect(host.matches(':focus')).to.equal(true);
    expect(getComputedStyle(host).outlineStyle).to.equal('none');
    rules.remove();
  });

  it('labels keep their case and indentation', async () => {
    restyle(document.body, 'text-transform: uppercase; text-indent: 3em');
    const { root } = await stage(everyTemplate('This is wrong.'));
    for (const node of root.querySelectorAll('label, p')) {
      const { textIndent, textTransform } = getComputedStyle(node);
      expect([textIndent, textTransform]).to.deep.equal(['0px', 'none']);
    }
  });

  it('a form stays within its width for any white-space and word-break', async () => {
    restyle(document.body, 'white-space: pre; word-break: keep-all; letter-spacing: 1em');
    const { host, find } = await stage(everyTemplate('This is wrong.'));
    host.style.inlineSize = '248px';
    expect(find('form').scrollWidth).to.be.at.most(find('form').clientWidth);
  });

  it('the labels of a busy button are hidden together with the page', async () => {
    const { root } = await stage(
      html`${primaryButton({ label: 'Save', busyLabel: 'Saving…', busy: true })}`,
    );
    const [label, words] = root.querySelectorAll('.primary > span');
    const seen = () => [label!, words!].map((one) => getComputedStyle(one).visibility);
    const waits = () => [label!, words!].flatMap((one) => one.getAnimations());
    for (const time of [0, 150, 299]) {
      waits().forEach((wait) => (wait.currentTime = time));
      expect(seen(), `after ${time} ms`).to.deep.equal(['visible', 'hidden']);
    }
    document.body.style.visibility = 'hidden';
    expect(seen(), 'at first, with the page').to.deep.equal(['hidden', 'hidden']);
    document.body.style.visibility = '';
    waits().forEach((wait) => wait.finish());
    expect(seen(), 'then').to.deep.equal(['hidden', 'visible']);
    document.body.style.visibility = 'hidden';
    expect(seen(), 'then, with the page').to.deep.equal(['hidden', 'hidden']);
  });
});
