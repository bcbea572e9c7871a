/**
 * Which addresses may become links.
 */

const safeProtocols: readonly string[] = ['https:', 'mailto:', 'tel:'];

/**
 * The address if it is https, mailto or tel, or on the origin that relative ones start from (a relative one, also on a
 * page under http, as in development); otherwise nothing. `page` is the address that they start from, absent on a server, where
 * a relative one is given back as it is.
 */
export function safeLink(address: string, page?: string): string | undefined {
  const text = address.trim();
  if (text === '') return undefined;
  const base = page ?? 'https://page.invalid/';
  const url = parse(text, base);
  if (!url) return undefined;
  const origin = parse(base)?.origin;
  const sameOrigin = /^https?:$/.test(url.protocol) && url.origin === origin;
  if (!sameOrigin && !safeProtocols.includes(url.protocol)) return undefined;
  return sameOrigin && page === undefined ? text : url.href;
}

function parse(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
