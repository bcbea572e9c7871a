/**
 * The API bases that the script tag allows: `data-api-bases="/loyalty/api https://…"`. An author who may write a marked
 * `div` or opener, but no script, can then not choose where a log-in is sent.
 */

let allowed: ReadonlySet<string> | undefined;

/** Reads them from the script element with that address; without the attribute every base is allowed. */
export function readAllowedBases(address: string): void {
  // A named element can shadow a member of `document`, but not one of the interface.
  const interfaceOf: { querySelectorAll(selector: string): Iterable<Element> } = Document.prototype;
  const scripts = interfaceOf.querySelectorAll.call(document, 'script');
  for (const script of scripts) {
    const isOwn = script instanceof HTMLScriptElement && script.src === address;
    const bases = isOwn ? script.getAttribute('data-api-bases') : null;
    if (bases === null) continue;
    const list = bases.split(/\s+/).filter(Boolean);
    allowed = new Set(list.map((base) => resolved(base, location.href)));
    return;
  }
}

/** True if a marked place may name this base; one that names none sends nothing. */
export function isAllowedBase(base: string | undefined): boolean {
  return !allowed || base === undefined || allowed.has(resolved(base, document.baseURI));
}

/** The absolute address without trailing slashes; unchanged if it is not an address. */
function resolved(base: string, from: string): string {
  let end = URL.canParse(base, from) ? new URL(base, from).href : base;
  while (end.endsWith('/')) end = end.slice(0, -1);
  return end;
}
