/**
 * Time limits and aborts for promises, including work that ignores its signal.
 */
import { OnboardingError } from '../domain/problem.js';

/**
 * Runs `work` with a signal of its own and gives its result. Rejects with the problem `timeout` after `milliseconds`, or
 * with the reason of `outer` when that aborts. When it rejects, the inner signal is aborted, which releases a response
 * body that is not read to its end; after a success, browsers would list the request as cancelled. `withTimeout` of
 * `loading` limits a promise that takes no signal, and rejects with no problem.
 */
export async function abortAfter<Result>(
  milliseconds: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  outer.throwIfAborted();
  const inner = new AbortController();
  const onOuterAbort = () => inner.abort(outer.reason);
  outer.addEventListener('abort', onOuterAbort);
  const timer = setTimeout(
    () => inner.abort(new OnboardingError({ code: 'timeout' })),
    milliseconds,
  );
  try {
    return await raceAbort(work(inner.signal), inner.signal);
  } catch (error) {
    inner.abort();
    throw error;
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', onOuterAbort);
  }
}

/** Settles as `promise` does; rejects with the reason of `signal` as soon as that is aborted. */
export function raceAbort<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    promise.finally(() => signal.removeEventListener('abort', onAbort)).then(resolve, reject);
  });
}
