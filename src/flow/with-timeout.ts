/**
 * Waits for a script, but not for ever: a request may be accepted and never answered.
 */
import { pageTimer, type Timer } from './time.js';

/** Milliseconds; then the person hears that it did not load. */
const importTimeout = 25_000;

/**
 * The outcome of the work; rejects when that takes longer than a person should wait, `longest` milliseconds at most. `since`: when
 * her wait began, if that was before.
 */
export function withTimeout<Result>(
  work: Promise<Result>,
  timer: Timer = pageTimer,
  startedAt = timer.now(),
  timeoutMs = importTimeout,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const left = Math.max(0, timeoutMs - (timer.now() - startedAt));
    const stop = timer.after(left, () => reject(new Error('late')));
    work.finally(stop).then(resolve, reject);
  });
}
