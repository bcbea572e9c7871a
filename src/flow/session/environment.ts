/**
 * What a journey needs of the place where it runs: clock, storage, connection and address. Tests pass their own.
 */
import { runtimeTimer, type Timer } from '../../loading/with-timeout.js';
import type { StorageAccess } from './storage.js';

export interface Clock extends Timer {
  /**
   * Epoch milliseconds of the device's clock, for what is stored. It includes the time that the device was asleep, and is wrong
   * if the clock is wrong.
   */
  date(): number;
  /** A signal that is aborted with a `TimeoutError` after that many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
}

/** The clock of the runtime, in browsers and in Node. */
export const pageClock: Clock = {
  ...runtimeTimer,
  date: () => Date.now(),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
};

export interface Environment {
  readonly clock: Clock;
  /** The tab's storage. Returns undefined without a storage, and may throw if storage is blocked. */
  readonly storage: StorageAccess;
  readonly isOnline: () => boolean;
  /** The present address of the page; undefined outside a page. */
  readonly pageUrl: () => string | undefined;
}

const runtime = globalThis as Partial<typeof globalThis>;

/** The environment of a browser. In Node there is only the clock. */
export const pageEnvironment: Environment = {
  clock: pageClock,
  storage: () => runtime.sessionStorage,
  isOnline: () => runtime.navigator?.onLine !== false,
  pageUrl: () => runtime.location?.href,
};
