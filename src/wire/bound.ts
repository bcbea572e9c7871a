/**
 * Bounds of time. The work gets a signal, and is left behind even if it does not listen to it.
 */
import { OnboardingError } from '../domain/problem.js';

/** Settles with the work, or rejects: `timeout` after so many milliseconds, the signal's reason when aborted. */
export async function within<Result>(
  milliseconds: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  outer.throwIfAborted();
  const inner = new AbortController();
  const follow = () => inner.abort(outer.reason);
  outer.addEventListener('abort', follow);
  const timer = setTimeout(
    () => inner.abort(new OnboardingError({ code: 'timeout' })),
    milliseconds,
  );
  try {
    return await abortable(work(inner.signal), inner.signal);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', follow);
    // Lets go of a body that nobody reads on.
    inner.abort();
  }
}

/** The promise's outcome, or the signal's reason as soon as it is aborted. */
export async function abortable<Result>(
  promise: Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  let stop: (() => void) | undefined;
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([promise, aborted.then(() => giveUp(signal))]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}

function giveUp(signal: AbortSignal): never {
  signal.throwIfAborted();
  throw new OnboardingError({ code: 'unexpected' });
}

/** Resolves after so many milliseconds; rejects with the signal's reason when aborted before. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    await abortable(elapsed, signal);
  } finally {
    clearTimeout(timer);
  }
}
