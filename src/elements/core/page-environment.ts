/**
 * The browser as the journey sees it: clock, storage, connection and address.
 */
import type { Environment } from '../../flow/session/environment.js';
import { pageClock } from '../../flow/session/time.js';

/** The environment of all elements. Safe to import on a server, where nothing of it is used. */
export const pageEnvironment: Environment = {
  clock: pageClock,
  storage: () => sessionStorage,
  isOnline: () => navigator.onLine,
  pageUrl: () => (globalThis as Partial<typeof globalThis>).location?.href,
};
