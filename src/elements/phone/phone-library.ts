/**
 * Loads libphonenumber (29.7 kB brotli) when a phone number is read; a failed load is retried.
 */
import { Script } from '../../loading/script.js';
import type * as numbers from './numbers.js';

export type Numbers = typeof numbers;

const library = new Script(() => import('./numbers.js').then(orNothing));

/** A portal may answer with a script of its own. */
const orNothing = (module: Numbers | undefined) => module?.toE164 && module;

/** The loaded library, or undefined. */
export function loadedPhoneLibrary(): Numbers | undefined {
  return library.value;
}

/**
 * Resolves to undefined if the library cannot be loaded in time; numbers are then checked by their format only.
 */
export function loadPhoneLibrary(): Promise<Numbers | undefined> {
  return library.load().catch(() => undefined);
}
