/**
 * What the script tag of the drop-in says: the allowed API bases, and which links open a dialog.
 */

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
 * Reads `data-api-bases` from the script element with that address. To be called while the script starts: the page may
 * remove the element or change its own address later.
 */
export function readAllowedBases(address: string): void {
  // An element that the page names like a member of the document hides it, but not that of the interface.
  const interfaceOf: { querySelectorAll(selector: string): Iterable<Element> } = Document.prototype;
  for (const script of interfaceOf.querySelectorAll.call(document, 'script')) {
    const isOwn = script instanceof HTMLScriptElement && script.src === address;
    const bases = isOwn ? script.getAttribute('data-api-bases') : null;
    if (bases !== null) allowed ??= { bases, page: location.href };
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
