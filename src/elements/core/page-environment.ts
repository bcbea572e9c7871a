/**
 * The browser as the journey sees it.
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
