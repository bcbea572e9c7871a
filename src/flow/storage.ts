/**
 * Whether this tab holds a journey that can go on: all that the first form needs to know of it.
 */
import type { Configuration } from '../domain/configuration.js';

/** The name of a journey on the page and in the tab's storage. */
export function journeyKey({ apiBase, campaignId }: Configuration): string {
  return `onboarding:${apiBase}:${campaignId}`;
}

/** The name of what is typed in it. */
export function draftKey(configuration: Configuration): string {
  return `${journeyKey(configuration)}:draft`;
}

/** The tab's storage; undefined where it is blocked or does not exist. */
export function tabStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

export function hasSavedJourney(configuration: Configuration): boolean {
  try {
    return (
      configuration.resume && typeof tabStorage()?.getItem(journeyKey(configuration)) === 'string'
    );
  } catch {
    return false;
  }
}

/** What this tab holds is gone, the journey and what was typed in it. */
export function clearSaved(configuration: Configuration, storage = tabStorage): void {
  for (const name of [journeyKey(configuration), draftKey(configuration)]) {
    try {
      storage()?.removeItem(name);
    } catch {
      // Forbidden: then there is nothing.
    }
  }
}
