/**
 * The header that tells a gateway how the consents of a save were asked for: for the lines of its log, if its operator
 * wants them.
 */
import type { HashedConsent } from '../domain/consents.js';
import { parseUrl } from '../domain/link.js';

const consentsHeader = 'x-onboarding-consents';
/** Most characters of the header: more than a gateway reads is not sent. */
const longest = 4000;

/** The header of a save; none without consents that were shown. */
export function consentsHeaderOf(
  consents: readonly HashedConsent[],
): Readonly<Record<string, string>> {
  if (consents.length === 0) return {};
  const list = consents.map(({ name, hash, lang, links, version }) => ({
    name,
    sentence: hash,
    lang,
    links: links.flatMap(({ href }) => addressOf(href)),
    version,
  }));
  const text = base64Url(JSON.stringify(list));
  return text.length <= longest ? { [consentsHeader]: text } : {};
}

/** Without query and fragment, which can name the visitor. */
function addressOf(href: string): readonly string[] {
  const url = parseUrl(href);
  if (url?.protocol !== 'https:') return [];
  const address = url.origin + url.pathname;
  return address.includes('@') ? [] : [address];
}

function base64Url(text: string): string {
  const binary = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
