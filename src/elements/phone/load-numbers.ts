/**
 * Brings what knows phone numbers (29.7 kB, brotli), once; again after a failure.
 */
import { inTime } from '../../flow/in-time.js';
import type * as numbers from './numbers.js';

export type Numbers = typeof numbers;

let loading: Promise<Numbers | undefined> | undefined;
let loaded: Numbers | undefined;

/** What is there already. */
export function numbersAtHand(): Numbers | undefined {
  return loaded;
}

/** Resolves to nothing when it cannot be had, or not in time: a number is then judged by its shape alone. */
export function loadNumbers(): Promise<Numbers | undefined> {
  // Those that come late after all are used from then on.
  loading ??= inTime(import('./numbers.js').then((brought) => (loaded = brought))).catch(() => {
    loading = undefined;
    return undefined;
  });
  return loading;
}
