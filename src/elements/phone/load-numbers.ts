/**
 * Brings what knows phone numbers (30.6 kB, brotli), once; again after a failure.
 */
import type * as numbers from './numbers.js';

export type Numbers = typeof numbers;

let loading: Promise<Numbers | undefined> | undefined;
let loaded: Numbers | undefined;

/** What is there already. */
export function numbersAtHand(): Numbers | undefined {
  return loaded;
}

/** Resolves to nothing when it cannot be had: a number is then judged by its shape alone. */
export function loadNumbers(): Promise<Numbers | undefined> {
  loading ??= import('./numbers.js').then(
    (brought) => {
      loaded = brought;
      return brought;
    },
    () => {
      loading = undefined;
      return undefined;
    },
  );
  return loading;
}
