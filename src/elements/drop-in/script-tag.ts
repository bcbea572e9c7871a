/**
 * What the script tag of the drop-in says: the allowed API bases, a language of the page's own, and which links open a dialog.
 */
import { bringLocale } from '../../i18n/arrivals.js';

export interface AllowedBases {
  /** The attribute's value: addresses or paths, separated by white space. */
  readonly bases: string;
  /** The base of relative ones. */
  readonly page: string;
}

let allowed: AllowedBases | undefined;

/** The attribute `data-api-bases` as it was read; undefined if the script tag has none. */
export const allowedBases = (): AllowedBases | undefined => allowed;

/**
 * Reads `data-api-bases` from the script element with that address, and fetches the file of `data-locale`. To be called while the script starts: the page may
 * remove the element or change its own address later.
 */
export function readScriptTag(address: string): void {
  // An element that the page names like a member of the document hides it, but not that of the interface.
  const interfaceOf: { querySelectorAll(selector: string): Iterable<Element> } = Document.prototype;
  for (const script of interfaceOf.querySelectorAll.call(document, 'script')) {
    if (!(script instanceof HTMLScriptElement) || script.src !== address) continue;
    const { apiBases, locale } = script.dataset;
    if (apiBases !== undefined) allowed ??= { bases: apiBases, page: location.href };
    if (locale) bringLocale(fetch(locale).catch((reason: unknown) => reason));
  }
}

/** A script tag with settings and a selector: `data-campaignid="…" data-onboarding-open='a[href="#register"]'`. */
export const ownScripts = 'script[data-onboarding-open]';

export const openers = '[data-onboarding-open]:not(script)';

/** The openers, with the links that the script tag selects and that are not marked yet. */
export function allOpeners(): string {
  const selector = document.querySelector<HTMLElement>(ownScripts)?.dataset.onboardingOpen;
  return selector && CSS.supports(`selector(${selector})`) ? `${openers},${selector}` : openers;
}
