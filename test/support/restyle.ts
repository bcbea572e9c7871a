/**
 * Sets the style of the page or a part of it before the forms of a test are created. WebKit 2.54 keeps returning and
 * rendering the former style of a form or a list if both change in one task, so the style is computed at once.
 */
export function restyle(element: HTMLElement, style: string): void {
  element.style.cssText = style;
  element.getBoundingClientRect();
}
