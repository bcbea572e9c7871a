/**
 * Waits for a script, but not for ever: a request may be accepted and never answered.
 */
import { pageTimer, type Timer } from './timer.js';

/** Milliseconds; then the person hears that it did not load, unless told otherwise. */
const loadTimeout = 25_000;

/** The outcome of the work; rejects when that takes longer than a person should wait. */
export function inTime<Result>(
  work: Promise<Result>,
  timer: Timer = pageTimer,
  milliseconds = loadTimeout,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = timer.after(milliseconds, () => reject(new Error('late')));
    work.finally(stop).then(resolve, reject);
  });
}
