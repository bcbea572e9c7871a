/**
 * Addresses: which are safe as links, how a text is parsed as one, and the base of others.
 */

const safeProtocols: readonly string[] = ['https:', 'mailto:', 'tel:'];

/**
 * The absolute URL if it is https, mailto or tel, or has the page's own origin (http too, for development);
 * otherwise undefined. `page` is the base of relative URLs; without it (no page, in Node) a relative URL is
 * returned unchanged.
 */
export function safeLink(address: string, page?: string): string | undefined {
  const text = address.trim();
  if (text === '') return undefined;
  const base = page ?? 'https://page.invalid/';
  const url = parseUrl(text, base);
  if (!url) return undefined;
  const origin = parseUrl(base)?.origin;
  const sameOrigin = /^https?:$/.test(url.protocol) && url.origin === origin;
  if (!sameOrigin && !safeProtocols.includes(url.protocol)) return undefined;
  return sameOrigin && page === undefined ? text : url.href;
}

/** As `safeLink`, but without `mailto:` and `tel:`, and without user or password: a page to go on to. */
export function pageLink(address: string, page?: string): string | undefined {
  const link = safeLink(address, page);
  if (!link || /^(mailto|tel):/.test(link)) return undefined;
  const { username, password } = parseUrl(address, page ?? 'https://page.invalid/') ?? {};
  return username || password ? undefined : link;
}

/** The address; undefined if the text is not an address. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** Removes trailing slashes: paths that are appended begin with one. A loop, because a regular expression is quadratic for many. */
export function withoutSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}
