/**
 * Adds the parts of the elements that the flow renders to the flow's own, because it exports them.
 */
export function exportedParts({ to }) {
  return {
    name: 'exported-parts',
    packageLinkPhase({ customElementsManifest }) {
      const elements = customElementsManifest.modules
        .flatMap(({ declarations }) => declarations)
        .filter(({ tagName }) => tagName);
      const flow = elements.find(({ tagName }) => tagName === to);
      if (!flow) return;
      const parts = new Map(flow.cssParts?.map((part) => [part.name, part]));
      for (const { cssParts = [] } of elements) {
        for (const part of cssParts) if (!parts.has(part.name)) parts.set(part.name, part);
      }
      flow.cssParts = [...parts.values()];
    },
  };
}
