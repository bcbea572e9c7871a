/**
 * Finds the `lang` attribute that applies to an element and observes changes of it.
 */

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** The nearest `lang` attribute that is not empty, from the element outwards across shadow roots; `''` if there is none. */
export function nearestLang(element: Element): string {
  for (const { at } of scopes(element)) {
    const lang = at.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}

/**
 * Calls `listener` when a `lang` attribute changes in one of the trees around the element; returns a function that
 * stops it. One observer, filtered to `lang`, serves all elements of the page.
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

/** Calls all listeners. */
export function notify(): void {
  for (const listener of [...listeners]) listener();
}

/** The element and the shadow hosts around it, each with the root of its tree. */
function* scopes(element: Element): Generator<{ readonly at: Element; readonly root: Node }> {
  for (let at: Element | undefined = element; at;) {
    const root: Node = at.getRootNode();
    yield { at, root };
    at = (root as Partial<ShadowRoot>).host;
  }
}
