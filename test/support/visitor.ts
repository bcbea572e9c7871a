/**
 * A visitor who walks the journey, on a page of this browser too.
 */
import type { Surface } from '../../sandbox/src/testing/visitor.js';

export { inBrowser, Visitor, type Place, type Surface } from '../../sandbox/src/testing/visitor.js';

/**
 * The first element that matches, is visible and can be acted on, in any shadow tree. It also runs in pages that have
 * only its text, so it uses nothing outside itself.
 */
export function findShown(root: ParentNode, path: string): HTMLElement | undefined {
  const [, tag, inside] = /^(onboarding-[a-z]+) (.+)$/.exec(path) ?? [];
  const roots: ParentNode[] = [root];
  for (const below of roots) {
    const isWithin = !tag || (below as Partial<ShadowRoot>).host?.localName === tag;
    for (const element of isWithin ? below.querySelectorAll<HTMLElement>(inside ?? path) : []) {
      const isReady = !element.matches(':disabled') && element.ariaDisabled !== 'true';
      if (isReady && element.checkVisibility({ visibilityProperty: true })) return element;
    }
    for (const { shadowRoot } of below.querySelectorAll('*'))
      if (shadowRoot) roots.push(shadowRoot);
  }
  return undefined;
}

/** Real time, also where a test stops the clock. */
const { setTimeout: later } = globalThis;
/** Only a defect takes longer; two busy cores are slow. */
const limit = 20_000;

/** The elements below `root` in the page of the test. */
export function inPage(root: ParentNode): Surface {
  const find = async (
    ...paths: readonly string[]
  ): Promise<{ element: HTMLElement; path: string }> => {
    for (const end = performance.now() + limit; performance.now() < end;) {
      for (const path of paths) {
        const element = findShown(root, path);
        if (element) return { element, path };
      }
      await new Promise((resolve) => later(resolve));
    }
    throw new Error(`It never appears: ${paths.join(', ')}`);
  };
  return {
    async fill(selector, text) {
      const input = (await find(selector)).element as HTMLInputElement;
      input.focus();
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
    press: async (selector) => (await find(selector)).element.click(),
    appears: async (...selectors) => (await find(...selectors)).path,
  };
}
