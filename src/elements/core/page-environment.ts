/**
 * The browser as the journey sees it: clock, storage, connection, address, and whether the page is visible and online, with a
 * callback when it is again.
 */
import type { Environment } from '../../flow/environment.js';
import { pageClock } from '../../flow/time.js';

/** The environment of all elements. Safe to import on a server, where nothing of it is used. */
export const pageEnvironment: Environment = {
  clock: pageClock,
  storage: () => sessionStorage,
  isOnline: () => navigator.onLine,
  pageUrl: () => (globalThis as Partial<typeof globalThis>).location?.href,
};
