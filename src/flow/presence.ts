/**
 * Whether the visitor can see the page and is connected. A file of its own, loaded with the commands: the first form
 * does not need it.
 */

export interface Presence {
  /** Whether the page is visible and the browser online, as far as the browser knows. */
  readonly isPresent: () => boolean;
  /** Calls back each time the page becomes visible or the browser online. Returns a function that ends that. */
  readonly onReturn: (callback: () => void) => () => void;
}

interface EventSource {
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

/** What the runtime has: everything in a browser, nothing in Node. */
const runtime = globalThis as Partial<EventSource> & {
  readonly navigator?: { readonly onLine?: boolean };
  readonly document?: EventSource & { readonly visibilityState: string };
};

export const pagePresence: Presence = {
  isPresent: () =>
    runtime.navigator?.onLine !== false && runtime.document?.visibilityState !== 'hidden',
  onReturn(callback) {
    const listener = () => {
      if (pagePresence.isPresent()) callback();
    };
    runtime.addEventListener?.('online', listener);
    runtime.document?.addEventListener('visibilitychange', listener);
    return () => {
      runtime.removeEventListener?.('online', listener);
      runtime.document?.removeEventListener('visibilitychange', listener);
    };
  },
};
