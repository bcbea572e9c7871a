/**
 * Moves the focus, and scrolls what has it into view. The styles keep a margin to the edges of the window, where a page may have a bar
 * (`--onboarding-scroll-margin`).
 */

/** Focuses an element and scrolls it into view, with the label, the hint and the error of a control. */
export function moveFocus(target: HTMLElement | undefined): void {
  if (!target) return;
  // The browser would scroll the control alone, and stop below a bar of the page.
  target.focus({ preventScroll: true });
  const field = target.closest('.field');
  scrollIntoView(field && fits(field) ? field : target);
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

/** Whether the window has room for an element and its margins. Otherwise the browser may not scroll at all. */
function fits(element: Element): boolean {
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(element);
  const margins = Number.parseFloat(scrollMarginTop) + Number.parseFloat(scrollMarginBottom);
  return element.clientHeight + margins <= window.innerHeight;
}
