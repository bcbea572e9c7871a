/**
 * What the client reads from the runtime: a page, a worker, or Node, which has none of it.
 */

const runtime = globalThis as {
  readonly document?: { readonly baseURI: string };
  readonly location?: { readonly href: string };
  readonly navigator?: { readonly onLine?: boolean };
  readonly origin?: string;
};

/** Where relative addresses are resolved, and the origin that requests are made from. */
export function pageOrigin(): { readonly address: string; readonly origin: string } {
  const address = runtime.document?.baseURI ?? runtime.location?.href;
  const origin = runtime.origin;
  return address === undefined || origin === undefined
    ? { address: 'http://no-page.invalid/', origin: 'http://no-page.invalid' }
    : { address, origin };
}

/** Whether the browser reports that it has no network. Unknown counts as online. */
export function isKnownOffline(): boolean {
  return runtime.navigator?.onLine === false;
}
