/**
 * What the script tag of the drop-in says: the allowed API bases, a language of the page's own, and which links open a dialog.
 */
import { parseUrl, withoutSlashes } from '../../domain/link.js';
import { bringLocale } from '../../i18n/arrivals.js';

/** Milliseconds for the file of `data-locale`. The first form waits for it for a second only (`arrivals.ts`). */
const localeLimit = 25_000;

/**
 * The API bases that the script tag allows (`data-api-bases="/loyalty/api https://…"`), and the base of relative ones. An author who
 * may write a marked `div` or opener, but no script, can then not choose where a log-in is sent.
 */
let allowed: { readonly bases: string; readonly page: string } | undefined;

/**
 * True if a marked place may name this base: one of the script tag's, or any if the tag has no list. A place that names
 * none sends nothing.
 */
export function isAllowedBase(base: string | undefined): boolean {
  if (!allowed || base === undefined) return true;
  const { bases, page } = allowed;
  const wanted = resolved(base, document.baseURI);
  return bases.split(/\s+/).some((one) => one !== '' && resolved(one, page) === wanted);
}

/** The absolute address without trailing slashes; unchanged if it is not an address. */
function resolved(base: string, from: string): string {
  return withoutSlashes(parseUrl(base, from)?.href ?? base);
}

/**
 * Reads `data-api-bases` from the script element with that address, and fetches the file of `data-locale`. To be called while
 * the script starts: the page may remove the element or change its own address later.
 */
export function readScriptTag(address: string): void {
  // An element that the page names like a member of the document hides it, but not that of the interface.
  const interfaceOf: { querySelectorAll(selector: string): Iterable<Element> } = Document.prototype;
  for (const script of interfaceOf.querySelectorAll.call(document, 'script')) {
    if (!(script instanceof HTMLScriptElement) || script.src !== address) continue;
    const { apiBases, locale } = script.dataset;
    if (apiBases !== undefined) allowed ??= { bases: apiBases, page: location.href };
    if (locale) bringLocale(requestOf(locale));
  }
}

/** The request of a file, or why it failed; one that hangs ends. */
const requestOf = (address: string) =>
  fetch(address, { signal: AbortSignal.timeout(localeLimit) }).catch((reason: unknown) => reason);

/** A script tag with settings and a selector: `data-campaignid="…" data-onboarding-open='a[href="#register"]'`. */
export const ownScripts = 'script[data-onboarding-open]';

export const openers = '[data-onboarding-open]:not(script)';

/** The openers, with the links that the script tag selects and that are not marked yet. */
export function allOpeners(): string {
  const selector = document.querySelector<HTMLElement>(ownScripts)?.dataset.onboardingOpen;
  return selector && CSS.supports(`selector(${selector})`) ? `${openers},${selector}` : openers;
}
