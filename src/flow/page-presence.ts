/**
 * Whether the visitor is there, as the runtime tells it: online and, in a browser, on a page that is not hidden. Read once a
 * request runs, so it is not in the script of the first form.
 */
import type { Presence } from './environment.js';

/** What a browser has; Node has no page. */
type Page = Pick<typeof globalThis, 'navigator' | 'document' | 'addEventListener'>;
const runtime = globalThis as Partial<Page>;

export const pagePresence: Presence = {
  isPresent: () => runtime.navigator?.onLine !== false && !runtime.document?.hidden,
  onReturn(callback) {
    const controller = new AbortController();
    const { signal } = controller;
    runtime.addEventListener?.('online', callback, { signal });
    runtime.document?.addEventListener('visibilitychange', callback, { signal });
    return () => controller.abort();
  },
};
