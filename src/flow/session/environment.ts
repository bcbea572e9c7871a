/**
 * What a journey needs of the place where it runs: clock, storage, connection and address. Tests pass their own.
 */
import type { StorageAccess } from './storage.js';
import { pageClock, type Clock } from './time.js';

export interface Environment {
  readonly clock: Clock;
  /** The tab's storage; gives undefined, or throws, where there is none. */
  readonly storage: StorageAccess;
  readonly isOnline: () => boolean;
  /** The present address of the page; undefined outside a page. */
  readonly pageUrl: () => string | undefined;
}

const runtime = globalThis as Partial<typeof globalThis>;

/** The browser. Node has only the clock of it. */
export const pageEnvironment: Environment = {
  clock: pageClock,
  storage: () => runtime.sessionStorage,
  isOnline: () => runtime.navigator?.onLine !== false,
  pageUrl: () => runtime.location?.href,
};
