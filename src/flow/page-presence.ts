/**
 * Whether the visitor is at the page. Read once a request runs, so it is not in the script of the first form.
 */
import type { Presence } from './environment.js';

/** A page that is hidden has no visitor. */
export const pagePresence: Presence = {
  isPresent: () => navigator.onLine && !document.hidden,
  onReturn(callback) {
    const controller = new AbortController();
    const { signal } = controller;
    addEventListener('online', callback, { signal });
    document.addEventListener('visibilitychange', callback, { signal });
    return () => controller.abort();
  },
};
