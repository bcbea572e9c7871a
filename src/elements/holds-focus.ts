/**
 * Whether the focus is in an element, around it, or nowhere: then nobody is moved who is at work elsewhere. The page may
 * have put it into a component of its own, and Safari gives no focus to a button that is clicked.
 */
export function holdsFocus(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const { activeElement } = root;
  if (activeElement) return activeElement.contains(element);
  return root instanceof ShadowRoot ? holdsFocus(root.host) : true;
}
