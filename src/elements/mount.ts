/**
 * Elements for pages whose editor strips unknown tags: `<div data-onboarding="flow" data-campaignid="…">`,
 * and buttons and links that open one: `<a href="#card" data-onboarding-open="flow" …>`.
 */
import { keepLoading } from './keep-loading.js';

const kinds: readonly string[] = ['flow', 'register', 'otp', 'profile', 'login', 'card'];
/** What every element understands beside the attributes of its own. */
const common: readonly string[] = ['lang', 'dir'];

/** Puts the element into each marked `div` below `root`, once; lets openers open. */
export async function mount(root: ParentNode): Promise<void> {
  for (const place of root.querySelectorAll<HTMLElement>('div[data-onboarding]')) fillPlace(place);
  if (!root.querySelector('[data-onboarding-open]')) return;
  const { listen } = await keepLoading(() => import('./dialog-opener.js'));
  listen();
}

/**
 * The element of that kind with those of its attributes that `place` has as `data-*`; undefined when there is no such
 * kind. Nothing else is copied: filters let any `data-*` pass, so `data-onclick` must stay what it is.
 */
export function markedElement(place: HTMLElement, marked = ''): HTMLElement | undefined {
  const kind = marked.trim().toLowerCase();
  if (!kinds.includes(kind)) return undefined;
  const element = document.createElement(`onboarding-${kind}`);
  for (const name of attributesOf(element)) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  return element;
}

/** The names of the attributes that the element's class declares, and the common ones. */
function attributesOf({ constructor }: HTMLElement): readonly string[] {
  const { observedAttributes = [] } = constructor as {
    readonly observedAttributes?: readonly string[];
  };
  return [...observedAttributes, ...common];
}

function fillPlace(place: HTMLElement): void {
  const element = markedElement(place, place.dataset.onboarding);
  if (!element || place.querySelector(`:scope > ${element.localName}`)) return;
  // What stood in its place is the fallback, as between the tags of the element itself.
  element.append(...place.childNodes);
  place.append(element);
}
