/**
 * What a journey needs of the place where it runs: clock, storage, connection and address.
 * Elements pass the browser's, tests their own.
 */
import type { StorageAccess } from './storage.js';
import type { Clock } from './time.js';

export interface Environment {
  readonly clock: Clock;
  /** The tab's storage; gives undefined, or throws, where there is none. */
  readonly storage: StorageAccess;
  readonly isOnline: () => boolean;
  /** The present address of the page; undefined outside a page. */
  readonly pageUrl: () => string | undefined;
}
