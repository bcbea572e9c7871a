/**
 * Imports libphonenumber (29.7 kB, brotli) when a phone number is read.
 */
import { lazy } from '../../lazy/lazy.js';
import type * as numbers from './numbers.js';

export type Numbers = typeof numbers;

const lazyNumbers = lazy(() => import('./numbers.js'));

/** The module if it is loaded. */
export function numbersAtHand(): Numbers | undefined {
  return lazyNumbers.value;
}

/** Resolves to undefined if the import fails or exceeds the time limit: a number is then judged by its shape alone. */
export function loadNumbers(): Promise<Numbers | undefined> {
  return lazyNumbers.load().catch(() => undefined);
}
