/**
 * The windows with a copy of one journey: a window that the page opens by script gets a copy of the tab's storage. A sign-out in one of
 * them ends the journey in the others. All journeys of a page share one channel; it also hears a sign-out while no element is connected.
 * A page in the back/forward cache hears nothing: when it returns, and when a page loads, it asks the others for the sign-outs since.
 */

export interface Windows {
  /** Tells the other windows of a sign-out. `tab`: what is stored has this name. */
  signedOut(tab: string): void;
  /** Calls back after a sign-out in another window. */
  onSignOut(callback: (tab: string) => void): void;
}

/** The runtime: in Node it has no page. */
const runtime = globalThis as Partial<typeof globalThis>;
const { document: page, BroadcastChannel: Channel } = runtime;

/** What one journey does after a sign-out. */
class Listener implements Windows {
  #call: (tab: string) => void = () => undefined;

  signedOut(tab: string): void {
    channel?.postMessage(tab);
    // A channel does not hear its own messages.
    hear(tab);
  }

  onSignOut(callback: (tab: string) => void): void {
    this.#call = callback;
  }

  hear(tab: string): void {
    this.#call(tab);
  }
}

/** The message that asks the other windows for their sign-outs. Any other message is the name of what was stored. */
const question = '';

let channel: BroadcastChannel | undefined;
/** Weak, because a page may create and drop journeys all day. */
const listeners = new Set<WeakRef<Listener>>();
/** The names of all sign-outs that this page knows of. */
const ended = new Set<string>();

function hear(tab: string): void {
  ended.add(tab);
  for (const listener of [...listeners]) listener.deref()?.hear(tab);
}

function open(): void {
  if (!Channel) return;
  channel = new Channel('onboarding-elements');
  channel.onmessage = ({ data }) => {
    if (data !== question) hear(String(data));
    else for (const tab of ended) channel?.postMessage(tab);
  };
  channel.postMessage(question);
}

if (page && Channel) {
  // An open channel can keep the page out of the back/forward cache.
  runtime.addEventListener?.('pagehide', () => {
    channel?.close();
    channel = undefined;
  });
  runtime.addEventListener?.('pageshow', ({ persisted }) => {
    if (persisted && listeners.size > 0) open();
  });
}

/** The other windows, for one journey, which keeps the result; undefined outside a page. */
export function pageWindows(): Windows | undefined {
  if (!page || !Channel) return undefined;
  if (!channel) open();
  for (const each of listeners) if (!each.deref()) listeners.delete(each);
  const listener = new Listener();
  listeners.add(new WeakRef(listener));
  return listener;
}
