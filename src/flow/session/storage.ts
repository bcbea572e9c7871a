/**
 * The keys of a journey in the tab's storage, and access to it that never throws: storage may be blocked, full or absent.
 */
import type { Configuration } from '../../domain/configuration.js';

/** The part of `Storage` that a journey needs. */
export interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Gives the storage; may throw where it is blocked. */
export type StorageAccess = () => KeyValueStorage | undefined;

/** The key of a journey, in the registry of the page and in storage. */
export function journeyKey({ apiBase, campaignId }: Configuration): string {
  return `onboarding:${apiBase}:${campaignId}`;
}

/** The key of the draft of a journey's profile form. */
export function draftKey(configuration: Configuration): string {
  return `${journeyKey(configuration)}:draft`;
}

/** The key of the contact that was looked up last. */
export function contactKey(configuration: Configuration): string {
  return `${journeyKey(configuration)}:contact`;
}

/** The stored text; undefined if there is none or it cannot be read. */
export function readItem(storage: StorageAccess, key: string): string | undefined {
  try {
    return storage()?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a text. Returns false if storage refuses it. */
export function writeItem(storage: StorageAccess, key: string, text: string): boolean {
  try {
    storage()?.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Removes an item; without effect where storage is blocked, since nothing could be stored then. */
export function removeItem(storage: StorageAccess, key: string): void {
  try {
    storage()?.removeItem(key);
  } catch {
    // As above.
  }
}

/** Whether a journey or its contact is stored; the content is not checked. */
export function hasSavedJourney(configuration: Configuration, storage: StorageAccess): boolean {
  const keys = [journeyKey(configuration), contactKey(configuration)];
  return configuration.resume && keys.some((key) => readItem(storage, key) !== undefined);
}

/** Removes the stored journey, its draft and its contact. */
export function clearSaved(configuration: Configuration, storage: StorageAccess): void {
  for (const keyOf of [journeyKey, draftKey, contactKey]) removeItem(storage, keyOf(configuration));
}
