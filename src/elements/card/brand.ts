/**
 * The brand that the page has put into the card's slot.
 */

export interface Brand {
  /** The name: the text of the slot, or the text alternative of its logo; empty if there is neither. */
  readonly name: string;
  /** The logo, if there is one. */
  readonly logo?: HTMLImageElement | SVGSVGElement;
}

/** Reads the brand from the slot of this name in a root. */
export function readBrand(root: ParentNode | null | undefined): Brand {
  const slot = root?.querySelector<HTMLSlotElement>('slot[name=brand]');
  const elements = slot?.assignedElements({ flatten: true }) ?? [];
  const all = elements.flatMap((element): readonly Element[] => [
    element,
    ...element.querySelectorAll('img, svg'),
  ]);
  const logo = all.find(isLogo);
  const text = elements.map(({ textContent }) => textContent).join(' ');
  const alternative =
    logo instanceof HTMLImageElement ? logo.alt : logo?.getAttribute('aria-label');
  const name = (text.trim() || (alternative ?? '')).replace(/\s+/g, ' ').trim();
  return { name, ...(logo && { logo }) };
}

function isLogo(element: Element): element is HTMLImageElement | SVGSVGElement {
  return element instanceof HTMLImageElement || element instanceof SVGSVGElement;
}
