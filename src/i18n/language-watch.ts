/**
 * Which `lang` holds where an element stands, and when that may have changed.
 */

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** The nearest `lang` that says something, the element's own first, out through shadow roots. */
export function nearestLang(element: Element): string {
  for (const { at } of scopes(element)) {
    const lang = at.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}

/**
 * Calls `listener` whenever any `lang` around has changed, until the function that it gives is called.
 * One observer serves all elements of the page; it looks at nothing but `lang` attributes.
 */
export function watchLang(element: Element, listener: () => void): () => void {
  observer ??= new MutationObserver(notify);
  for (const { root } of scopes(element)) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}

/** Lets everybody look again. */
export function notify(): void {
  for (const listener of [...listeners]) listener();
}

/** From the element outwards: where it stands in each tree, and the root of that tree. */
function* scopes(element: Element): Generator<{ readonly at: Element; readonly root: Node }> {
  for (let at: Element | undefined = element; at;) {
    const root: Node = at.getRootNode();
    yield { at, root };
    at = (root as Partial<ShadowRoot>).host;
  }
}
