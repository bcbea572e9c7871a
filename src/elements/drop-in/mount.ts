/**
 * Creates elements on pages whose editor removes unknown tags: `<div data-onboarding="flow" data-campaignid="…">`,
 * and buttons and links that open one: `<a href="#card" data-onboarding-open="flow" …>`.
 */
import { type DeveloperHints, developerHints } from '../core/configuration-reports.js';
import { tags } from '../define-tags.js';
import { isAllowedBase, openers, ownScripts } from './script-tag.js';

/** What a marker may name: the tags without their prefix. */
const kinds = Object.keys(tags).map((tag) => tag.replace('onboarding-', ''));
/** Attributes that every element has beside its own. */
const common: readonly string[] = ['lang', 'dir'];
/** Marks the frame of a dialog. */
export const frameMark = 'data-onboarding-frame';
let isWatching = false;

/**
 * Inserts the element into each marked `div`, also one that is added or marked later, and copies the `data-*`
 * attributes to it when they change. Calls `openerSeen` whenever the page has an opener of a dialog.
 */
export function mount(openerSeen: () => unknown): void {
  if (isWatching) return;
  isWatching = true;
  const fillAll = () => {
    removeDeadFrames();
    for (const script of document.querySelectorAll<HTMLElement>(ownScripts)) markLinks(script);
    for (const place of document.querySelectorAll<HTMLElement>('[data-onboarding]'))
      fillPlace(place);
    const opener = document.querySelectorAll<HTMLElement>(openers);
    if (opener.length > 0) openerSeen();
    for (const one of opener) if (!tagOf(one.dataset.onboardingOpen)) warnBadMarker(one);
  };
  new MutationObserver((records) => {
    for (const { target, attributeName } of records) {
      if (attributeName) forwardAttribute(target as HTMLElement, attributeName);
    }
    fillAll();
  }).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['data-onboarding', 'data-onboarding-open', ...watched()],
  });
  fillAll();
}

/**
 * A new element of the marked kind with the declared attributes that `place` has as `data-*`; undefined for an
 * unknown kind. Nothing else is copied: sanitizers allow any `data-*`, so `data-onclick` must have no effect.
 */
export function markedElement(place: HTMLElement, marked?: string): HTMLElement | undefined {
  const tag = tagOf(marked);
  return tag === undefined || isRefused(place) ? undefined : make(tag, place);
}

function make(tag: string, place: HTMLElement): HTMLElement {
  const element = document.createElement(tag);
  for (const name of attributesOf(tag)) copy(place, element, name);
  return element;
}

/** Tells the author of the page by a sentence that is loaded first; if it does not load, less is logged. */
function hint(write: (hints: DeveloperHints) => void): void {
  developerHints.load().then(write, () => undefined);
}

/**
 * Makes openers of the links that the script tag selects: editors that strip `data-*` keep their address. The script
 * tag has the settings.
 */
function markLinks(script: HTMLElement): void {
  const { onboardingOpen: selector = '' } = script.dataset;
  if (!CSS.supports(`selector(${selector})`)) {
    hint((hints) => hints.warnOfSelector(selector));
    return;
  }
  for (const link of document.querySelectorAll<HTMLElement>(selector)) {
    if (link === script || link.dataset.onboardingOpen !== undefined) continue;
    for (const name of attributesOf('onboarding-flow')) {
      const value = script.getAttribute(`data-${name}`);
      if (value !== null) link.setAttribute(`data-${name}`, value);
    }
    link.dataset.onboardingOpen = 'flow';
  }
}

/** The tag of a marker, with or without its prefix; undefined if there is no such element. */
function tagOf(marked = ''): string | undefined {
  const kind = marked
    .trim()
    .toLowerCase()
    .replace(/^onboarding-/, '');
  return kinds.includes(kind) ? `onboarding-${kind}` : undefined;
}

/** The attributes that the element's class declares, and the common ones. */
function attributesOf(tag: string): readonly string[] {
  const { observedAttributes = [] } = (customElements.get(tag) ?? {}) as {
    readonly observedAttributes?: readonly string[];
  };
  return [...observedAttributes, ...common];
}

/** All `data-*` attributes that are copied. */
function watched(): readonly string[] {
  const names = Object.keys(tags).flatMap(attributesOf);
  return [...new Set(names)].map((name) => `data-${name}`);
}

function copy(place: HTMLElement, element: HTMLElement, name: string): void {
  const value = place.getAttribute(`data-${name}`);
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function forwardAttribute(place: HTMLElement, changed: string): void {
  const tag = tagOf(place.dataset.onboarding);
  const name = changed.slice('data-'.length);
  const element = tag && place.querySelector<HTMLElement>(`:scope > ${tag}`);
  if (element && !isRefused(place) && attributesOf(tag).includes(name)) copy(place, element, name);
}

/**
 * A page that was saved as text, or copied, still has the frames of dialogs, but without their shadow roots.
 */
function removeDeadFrames(): void {
  for (const frame of document.querySelectorAll(`[${frameMark}]`)) {
    if (!frame.shadowRoot) frame.remove();
  }
}

function fillPlace(place: HTMLElement): void {
  try {
    const tag = place.localName === 'div' ? tagOf(place.dataset.onboarding) : undefined;
    if (!tag) warnBadMarker(place);
    else if (isRefused(place)) place.querySelector(`:scope > ${tag}`)?.remove();
    // Most changes of the page do not concern it.
    else if (!place.querySelector(`:scope > ${tag}`)) insert(make(tag, place), place);
  } catch {
    // One bad marker must not keep the others empty.
    warnBadMarker(place);
  }
}

/** The former content becomes the fallback, like the children of an element's own tag. */
function insert(element: HTMLElement, place: HTMLElement): void {
  const former = [...place.children].find(({ localName }) => Object.hasOwn(tags, localName));
  element.append(...(former ?? place).childNodes);
  if (former) former.replaceWith(element);
  else place.append(element);
}

/** Whether the script tag forbids the API base of the place. */
function isRefused({ dataset }: HTMLElement): boolean {
  const { apiBase } = dataset;
  if (isAllowedBase(apiBase)) return false;
  hint((hints) => hints.reportRefusedBase(apiBase));
  return true;
}

function warnBadMarker(place: HTMLElement): void {
  hint((hints) => hints.warnOfMarker(place, kinds));
}
