/**
 * What a journey needs of the place where it runs: clock, storage, connection, address, and whether the visitor is there.
 * Elements pass the browser's, tests their own.
 */
import type { StorageAccess } from './storage.js';
import type { Clock } from './time.js';

export interface Environment {
  readonly clock: Clock;
  /** The tab's storage; gives undefined, or throws, where there is none. */
  readonly storage: StorageAccess;
  readonly isOnline: () => boolean;
  readonly presence: Presence;
  /** The present address of the page; undefined outside a page. */
  readonly pageUrl: () => string | undefined;
}

/** Whether the visitor is there: sees the page and is connected, as far as the browser knows. */
export interface Presence {
  readonly isPresent: () => boolean;
  /** Calls back each time the visitor may have returned. Returns a function that ends that. */
  readonly onReturn: (callback: () => void) => () => void;
}
