/**
 * Loads libphonenumber (29.7 kB brotli) once; a failed load is retried.
 */
import { inTime } from '../../flow/in-time.js';
import type * as numbers from './numbers.js';

export type Numbers = typeof numbers;

let loading: Promise<Numbers | undefined> | undefined;
let loaded: Numbers | undefined;

/** The loaded library, or undefined. */
export function numbersAtHand(): Numbers | undefined {
  return loaded;
}

/**
 * Resolves to undefined if the library cannot be loaded in time; numbers are then checked by their format only.
 */
export function loadNumbers(): Promise<Numbers | undefined> {
  // A library that arrives after the time limit is still used from then on.
  loading ??= inTime(import('./numbers.js').then((brought) => (loaded = brought))).catch(() => {
    loading = undefined;
    return undefined;
  });
  return loading;
}
