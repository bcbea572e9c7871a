/**
 * Loads libphonenumber (29.7 kB brotli) when a phone number is read; a failed load is retried.
 */
import { lazy } from '../../lazy/lazy.js';
import type * as numbers from './numbers.js';

export type Numbers = typeof numbers;

const lazyNumbers = lazy(() => import('./numbers.js'));

/** The loaded library, or undefined. */
export function loadedPhoneLibrary(): Numbers | undefined {
  return lazyNumbers.value;
}

/**
 * Resolves to undefined if the library cannot be loaded in time; numbers are then checked by their format only.
 */
export function loadPhoneLibrary(): Promise<Numbers | undefined> {
  return lazyNumbers.load().catch(() => undefined);
}
