/**
 * When the elements may move the focus, and how.
 */

/**
 * Whether an element may move the focus: true while the focus is in the element, around it, or nowhere, so that a
 * visitor who works elsewhere on the page is not interrupted. The page may have put the focus into a component of its
 * own, and Safari gives no focus to a button that is clicked.
 */
export function mayMoveFocus(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const { activeElement } = root;
  if (activeElement) return activeElement.contains(element);
  return root instanceof ShadowRoot ? mayMoveFocus(root.host) : true;
}

/** Focuses an element and scrolls it into view. */
export function moveFocus(target: HTMLElement | undefined): void {
  target?.focus();
  if (target) scrollIntoView(target);
}

/** Focuses an element and selects the text of an input, so that the next text replaces it. */
export function selectText(target: HTMLElement | undefined): void {
  moveFocus(target);
  if (target instanceof HTMLInputElement) target.select();
}

/** Scrolls as little as possible. */
export function scrollIntoView(target: Element): void {
  target.scrollIntoView({ block: 'nearest' });
}
