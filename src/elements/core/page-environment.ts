/**
 * The browser as the journey sees it: clock, storage, connection, address, and whether the page is visible and online, with a
 * callback when it is again.
 */
import type { Environment, Presence } from '../../flow/session/environment.js';
import { pageClock } from '../../flow/session/time.js';

/** A page that is hidden has no visitor. */
const pagePresence: Presence = {
  isPresent: () => navigator.onLine && !document.hidden,
  onReturn(callback) {
    const controller = new AbortController();
    const { signal } = controller;
    addEventListener('online', callback, { signal });
    document.addEventListener('visibilitychange', callback, { signal });
    return () => controller.abort();
  },
};

/** The environment of all elements. Safe to import on a server, where nothing of it is used. */
export const pageEnvironment: Environment = {
  clock: pageClock,
  storage: () => sessionStorage,
  isOnline: () => navigator.onLine,
  presence: pagePresence,
  pageUrl: () => (globalThis as Partial<typeof globalThis>).location?.href,
};
