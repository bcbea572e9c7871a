/**
 * The API bases that the script tag allows: `data-api-bases="/loyalty/api https://…"`. An author who may write a marked
 * `div` or opener, but no script, can then not choose where a log-in is sent.
 */
import { allowedBases } from './script-tag.js';

/**
 * True if a marked place may name this base: one of the script tag's, or any if the tag has no list. A place that names
 * none sends nothing.
 */
export function isAllowedBase(base: string | undefined): boolean {
  const allowed = allowedBases();
  if (!allowed || base === undefined) return true;
  const { bases, page } = allowed;
  const wanted = resolved(base, document.baseURI);
  return bases.split(/\s+/).some((one) => one !== '' && resolved(one, page) === wanted);
}

/** The absolute address without trailing slashes; unchanged if it is not an address. */
function resolved(base: string, from: string): string {
  let end = URL.canParse(base, from) ? new URL(base, from).href : base;
  while (end.endsWith('/')) end = end.slice(0, -1);
  return end;
}
