/** The name of the brand in the slot `brand` of a root: its text, or the text alternative of its logo; empty if there is neither. */
export function brandName(root: ParentNode | null | undefined): string {
  const slot = root?.querySelector<HTMLSlotElement>('slot[name=brand]');
  const elements = slot?.assignedElements({ flatten: true }) ?? [];
  const all = elements.flatMap((element): readonly Element[] => [
    element,
    ...element.querySelectorAll('img, svg'),
  ]);
  const logo = all.find((one) => one instanceof HTMLImageElement || one instanceof SVGSVGElement);
  const text = elements.map(({ textContent }) => textContent).join(' ');
  const alternative =
    logo instanceof HTMLImageElement ? logo.alt : logo?.getAttribute('aria-label');
  return (text.trim() || (alternative ?? '')).replace(/\s+/g, ' ').trim();
}
