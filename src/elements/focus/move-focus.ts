/**
 * Moves the focus and scrolls to it.
 */

/** Focuses an element and scrolls it into view. */
export function moveFocus(target: HTMLElement | undefined): void {
  target?.focus();
  if (target) scrollIntoView(target);
}

/** Scrolls as little as possible. */
export function scrollIntoView(target: Element): void {
  target.scrollIntoView({ block: 'nearest' });
}
