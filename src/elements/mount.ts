/**
 * Elements for pages whose editor strips unknown tags: `<div data-onboarding="flow" data-campaignid="…">`.
 */

const kinds: readonly string[] = ['flow', 'register', 'otp', 'profile', 'login', 'card'];

/** Puts the element into each marked `div` below `root`, once. */
export function mount(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('div[data-onboarding]')) fillPlace(place);
}

function fillPlace(place: HTMLElement): void {
  const kind = place.dataset.onboarding?.trim().toLowerCase() ?? '';
  const tag = `onboarding-${kind}`;
  if (!kinds.includes(kind) || place.querySelector(`:scope > ${tag}`)) return;
  const element = document.createElement(tag);
  for (const { name, value } of place.attributes) {
    const attribute = /^data-(?!onboarding)(.+)$/.exec(name)?.[1];
    if (attribute) element.setAttribute(attribute, value);
  }
  // What stood in its place is the fallback, as between the tags of the element itself.
  element.append(...place.childNodes);
  place.append(element);
}
