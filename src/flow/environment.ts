/**
 * What a journey needs of the place where it runs. Elements pass the browser's, tests their own.
 */
import type { Presence } from './presence.js';
import type { StorageAccess } from './storage.js';
import type { Clock } from './time.js';

export interface Environment {
  readonly clock: Clock;
  /** The tab's storage; gives undefined, or throws, where there is none. */
  readonly storage: StorageAccess;
  readonly isOnline: () => boolean;
  /** By default that of the page, which is loaded with the commands. */
  readonly presence?: Presence;
  /** The present address of the page; undefined outside a page. */
  readonly pageUrl: () => string | undefined;
}
