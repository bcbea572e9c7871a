/**
 * The windows with a copy of one journey: a window that the page opens by script gets a copy of the tab's storage. A sign-out in one of
 * them ends the journey in the others.
 */

export interface Windows {
  /** Tells the other windows of a sign-out. `tab`: what is stored has this name. */
  signedOut(tab: string): void;
  /** Calls back after a sign-out in another window. */
  onSignOut(callback: (tab: string) => void): void;
}

/** The runtime: in Node it has no page. */
const runtime = globalThis as Partial<typeof globalThis>;

/** The windows of this browser with journeys of this key; undefined outside a page. */
export function pageWindows(key: string): Windows | undefined {
  const { document: page, BroadcastChannel: Channel } = runtime;
  if (!page || !Channel) return undefined;
  let call: (tab: string) => void = () => undefined;
  const open = () => {
    const opened = new Channel(key);
    opened.onmessage = ({ data }) => call(String(data));
    return opened;
  };
  let channel = open();
  // An open channel can keep the page out of the back/forward cache.
  runtime.addEventListener?.('pagehide', () => channel.close());
  runtime.addEventListener?.('pageshow', ({ persisted }) => {
    if (persisted) channel = open();
  });
  return {
    signedOut: (tab) => channel.postMessage(tab),
    onSignOut: (callback) => (call = callback),
  };
}
