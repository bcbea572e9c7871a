/**
 * One audit for everything that is drawn: axe with all of its rules, on a page that is painted.
 */
import { expect, nextFrame } from '@open-wc/testing';
import { restyle } from './restyle.js';

export type Scheme = 'light' | 'dark';

/** axe takes the page for white unless it is told otherwise. */
export function paint(scheme: Scheme): void {
  const colours = {
    light: 'background: #fff; color: #000',
    dark: 'background: #121212; color: #fff',
  };
  document.documentElement.style.colorScheme = scheme;
  restyle(document.body, colours[scheme]);
}

export function unpaint(): void {
  document.documentElement.removeAttribute('style');
  restyle(document.body, '');
}

/** Lets what moves arrive, in every shadow tree: half faded in, nothing has contrast enough. */
function finishMotion(root: ParentNode): void {
  for (const node of root.querySelectorAll('*')) {
    for (const motion of node.getAnimations()) {
      if (motion.effect?.getComputedTiming().endTime !== Infinity) motion.finish();
    }
    if (node.shadowRoot) finishMotion(node.shadowRoot);
  }
}

/** Fails with what axe finds, shadow roots included. */
export async function expectAccessible(element: Element): Promise<void> {
  finishMotion(element);
  // WebKit (2.54) may answer `getComputedStyle` as if it moved still, until a frame has been drawn.
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve));
  await expect(element).to.be.accessible();
}
