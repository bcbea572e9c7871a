/**
 * One audit for everything that is drawn: axe with all of its rules, on a page that is painted.
 */
import { expect } from '@open-wc/testing';

export type Scheme = 'light' | 'dark';

/** axe takes the page for white unless it is told otherwise. */
export function paint(scheme: Scheme): void {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#121212' : '#fff';
  document.body.style.color = scheme === 'dark' ? '#fff' : '#000';
  // WebKit (2.54) draws a list by the style of before when both change in one go.
  document.body.getBoundingClientRect();
}

export function unpaint(): void {
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
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
  await expect(element).to.be.accessible();
}
