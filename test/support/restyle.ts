/**
 * Gives the page, or a part of it, this style, for forms that come then. WebKit (2.54) answers `getComputedStyle` of a
 * form or a list with the style of before, for good, where both change in one go, and draws a list by that. So the
 * style is laid out at once.
 */
export function restyle(element: HTMLElement, style: string): void {
  element.style.cssText = style;
  element.getBoundingClientRect();
}
