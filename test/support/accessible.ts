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

/** Ends all animations, in every shadow tree: a fading element has too little contrast. */
function finishMotion(root: ParentNode): void {
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
  if (element.shadowRoot) finishMotion(element.shadowRoot);
  // WebKit 2.54 may return animated values from `getComputedStyle` until the next frame.
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve));
  await expect(element).to.be.accessible();
}
