/**
 * When the elements may move the focus.
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
