/**
 * Elements for pages whose editor strips unknown tags: `<div data-onboarding="flow" data-campaignid="…">`,
 * and buttons and links that open one: `<a href="#card" data-onboarding-open="flow" …>`.
 */

const kinds: readonly string[] = ['flow', 'register', 'otp', 'profile', 'login', 'card'];

/** Puts the element into each marked `div` below `root`, once; lets openers open. Rejects when a chunk does not load. */
export async function mount(root: ParentNode): Promise<void> {
  for (const place of root.querySelectorAll<HTMLElement>('div[data-onboarding]')) fillPlace(place);
  if (!root.querySelector('[data-onboarding-open]')) return;
  const { listen } = await import('./dialog-opener.js');
  listen();
}

/** The element of that kind with the `data-*` attributes of `place`; undefined when there is no such kind. */
export function markedElement(place: HTMLElement, marked = ''): HTMLElement | undefined {
  const kind = marked.trim().toLowerCase();
  if (!kinds.includes(kind)) return undefined;
  const element = document.createElement(`onboarding-${kind}`);
  for (const { name, value } of place.attributes) {
    const attribute = /^data-(?!onboarding)(.+)$/.exec(name)?.[1];
    if (attribute) element.setAttribute(attribute, value);
  }
  return element;
}

function fillPlace(place: HTMLElement): void {
  const element = markedElement(place, place.dataset.onboarding);
  if (!element || place.querySelector(`:scope > ${element.localName}`)) return;
  // What stood in its place is the fallback, as between the tags of the element itself.
  element.append(...place.childNodes);
  place.append(element);
}
