/**
 * Whether this tab holds a journey that can go on: all that the first form needs to know of it.
 */
import type { Configuration } from '../domain/configuration.js';

/** The name of a journey on the page and in the tab's storage. */
export function savedKey({ apiBase, campaignId }: Configuration): string {
  return `onboarding:${apiBase}:${campaignId}`;
}

/** The name of what is typed in it. */
export function draftKey(configuration: Configuration): string {
  return `${savedKey(configuration)}:draft`;
}

/** The tab's storage; undefined where it is blocked or does not exist. */
export function tabStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

export function hasSaved(configuration: Configuration): boolean {
  try {
    return (
      configuration.resume && typeof tabStorage()?.getItem(savedKey(configuration)) === 'string'
    );
  } catch {
    return false;
  }
}

/** What this tab holds is gone, the journey and what was typed in it. */
export function forgetSaved(configuration: Configuration, storage = tabStorage): void {
  for (const name of [savedKey(configuration), draftKey(configuration)]) {
    try {
      storage()?.removeItem(name);
    } catch {
      // Forbidden: then there is nothing.
    }
  }
}
