/** The accessibility audit for all views: axe with all rules, on a painted page. */
import { expect, nextFrame } from '@open-wc/testing';
import { restyle } from './restyle.js';

export type Scheme = 'light' | 'dark';

/** Gives the page a background; without one axe assumes white. */
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

/**
 * Ends all animations below an element, in every shadow tree: a fading element has too little contrast, and while a step
 * is animated `offsetTop` counts from the step, afterwards from the page.
 */
export function finishMotion(root: Element | ShadowRoot): void {
  if (root instanceof Element && root.shadowRoot) finishMotion(root.shadowRoot);
  for (const node of root.querySelectorAll('*')) {
    for (const motion of node.getAnimations()) {
      if (motion.effect?.getComputedTiming().endTime !== Infinity) motion.finish();
    }
    if (node.shadowRoot) finishMotion(node.shadowRoot);
  }
}

/** Fails with the findings of axe, shadow roots included. */
export async function expectAccessible(element: Element): Promise<void> {
  finishMotion(element);
  // WebKit 2.54 may return animated values from `getComputedStyle` until the next frame.
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve));
  await expect(element).to.be.accessible();
}
