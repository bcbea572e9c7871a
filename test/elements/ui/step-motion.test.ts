import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { moveIn, stepMotion } from '../../../src/elements/ui/step-motion.styles.js';

/** A box with content, in a shadow root with the styles of the motion. */
async function box(dir: 'ltr' | 'rtl'): Promise<HTMLElement> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [stepMotion.styleSheet!];
  const moved = document.createElement('div');
  moved.dir = dir;
  moved.innerHTML = '<p>Content</p>';
  root.append(moved);
  return moved;
}

const styleOf = (moved: HTMLElement) => getComputedStyle(moved.firstElementChild!);

describe('the motion of a step', () => {
  for (const [dir, isBack, from] of [
    ['ltr', false, '12px'],
    ['ltr', true, '-12px'],
    ['rtl', false, '-12px'],
    ['rtl', true, '12px'],
  ] as const) {
    it(`starts ${from} away, ${isBack ? 'back' : 'forward'} in a page that is ${dir}`, async () => {
      const moved = await box(dir);
      moveIn(moved, isBack);
      const { animationName, animationDuration, animationTimingFunction } = styleOf(moved);
      expect(styleOf(moved).getPropertyValue('--_from')).to.equal(from);
      expect(animationName).to.equal(isBack ? 'enter-back' : 'enter');
      expect(animationDuration).to.equal('0.22s');
      expect(animationTimingFunction).to.equal('cubic-bezier(0.2, 0.8, 0.2, 1)');
    });
  }

  it('ends with its own end, not with that of a motion inside: content that is added later does not move', async () => {
    const moved = await box('ltr');
    moveIn(moved, true);
    moved.firstElementChild!.dispatchEvent(new Event('animationend', { bubbles: true }));
    expect(moved.className).to.equal('enter back');
    moved.dispatchEvent(new Event('animationend'));
    expect(moved.className).to.equal('');
  });

  it('clips what moves, so that the page gets no scroll bar', async () => {
    const moved = await box('ltr');
    moveIn(moved, false);
    expect(getComputedStyle(moved).overflowX).to.equal('clip');
  });

  it('leaves room for the focus ring beside the content, whose place and width stay', async () => {
    const moved = await box('ltr');
    const content = moved.firstElementChild as HTMLElement;
    const before = [moved.getBoundingClientRect().left, content.offsetWidth];
    moveIn(moved, false);
    for (const one of content.getAnimations()) one.finish();
    const { left } = moved.getBoundingClientRect();
    expect([content.getBoundingClientRect().left, content.offsetWidth]).to.deep.equal(before);
    expect(content.getBoundingClientRect().left - left).to.equal(6);
  });
});
