/**
 * Records every attribute value on the page, in any tree, as `name="value"`. Runs in the page before its
 * scripts.
 */
export function recordAttributes(): void {
  const attributes = new Set<string>();
  Object.assign(globalThis, { attributes });
  const note = (element: Element) => {
    for (const { name, value } of element.attributes) attributes.add(`${name}="${value}"`);
  };
  const watch = (root: Node) => {
    new MutationObserver((changes) => {
      for (const { target, addedNodes, attributeName, oldValue } of changes) {
        if (attributeName !== null) attributes.add(`${attributeName}="${String(oldValue)}"`);
        for (const node of [target, ...addedNodes]) {
          if (!(node instanceof Element)) continue;
          note(node);
          if (node !== target) node.querySelectorAll('*').forEach(note);
        }
      }
    }).observe(root, {
      attributes: true,
      attributeOldValue: true,
      childList: true,
      subtree: true,
    });
  };
  const prototype = Element.prototype;
  const { attachShadow } = prototype;
  prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    watch(root);
    return root;
  };
  watch(document);
}
