/**
 * The attribute of the script tag that lists the allowed API bases. It is read while the script starts: the page may
 * remove the element or change its own address later.
 */

export interface AllowedBases {
  /** The attribute's value: addresses or paths, separated by white space. */
  readonly bases: string;
  /** The base of relative ones. */
  readonly page: string;
}

let allowed: AllowedBases | undefined;

/** The attribute as it was read; undefined if the script tag has none. */
export const allowedBases = (): AllowedBases | undefined => allowed;

/** Reads `data-api-bases` from the script element with that address. */
export function readAllowedBases(address: string): void {
  // An element that the page names like a member of the document hides it, but not that of the interface.
  const interfaceOf: { querySelectorAll(selector: string): Iterable<Element> } = Document.prototype;
  for (const script of interfaceOf.querySelectorAll.call(document, 'script')) {
    const isOwn = script instanceof HTMLScriptElement && script.src === address;
    const bases = isOwn ? script.getAttribute('data-api-bases') : null;
    if (bases !== null) allowed ??= { bases, page: location.href };
  }
}
