/**
 * The keys of a journey in the tab's storage, and access to it that never throws: storage may be blocked, full or absent.
 */
import type { SharedSettings } from '../../domain/configuration.js';

/** The part of `Storage` that a journey needs. */
interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Gives the storage; may throw where it is blocked. */
export type StorageAccess = () => KeyValueStorage | undefined;

/** The key of a journey, in the registry of the page and in storage. */
export function journeyKey({ apiBase, campaignId }: SharedSettings): string {
  return `onboarding:${apiBase}:${campaignId}`;
}

/** The keys of what is stored: the journey, the draft of its profile form, the contact that was looked up last, and the card. */
export function storedKeys(configuration: SharedSettings) {
  const journey = journeyKey(configuration);
  return {
    journey,
    draft: `${journey}:draft`,
    contact: `${journey}:contact`,
    card: `${journey}:card`,
  };
}

/** The result of `act`; undefined if there is no storage, or if it throws. */
function attempt<Result>(
  storage: StorageAccess,
  act: (storage: KeyValueStorage) => Result,
): Result | undefined {
  try {
    const found = storage();
    return found && act(found);
  } catch {
    return undefined;
  }
}

/** The stored text; undefined if there is none or it cannot be read. */
export const readItem = (storage: StorageAccess, key: string): string | undefined =>
  attempt(storage, (items) => items.getItem(key)) ?? undefined;

/** Stores a text. Returns false if storage refuses it. */
export const writeItem = (storage: StorageAccess, key: string, text: string): boolean =>
  attempt(storage, (items) => {
    items.setItem(key, text);
    return true;
  }) === true;

/** Removes an item. Does nothing if storage is blocked: nothing could be stored either. */
export function removeItem(storage: StorageAccess, key: string): void {
  attempt(storage, (items) => items.removeItem(key));
}

/** Whether anything is stored; its content is not checked. */
export function hasSavedJourney(configuration: SharedSettings, storage: StorageAccess): boolean {
  const keys = Object.values(storedKeys(configuration));
  return configuration.resume !== false && keys.some((key) => readItem(storage, key) !== undefined);
}

/** Removes everything that is stored. */
export function clearSaved(configuration: SharedSettings, storage: StorageAccess): void {
  for (const key of Object.values(storedKeys(configuration))) removeItem(storage, key);
}
