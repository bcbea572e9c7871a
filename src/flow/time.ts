/**
 * Time as the journey uses it. Tests pass a clock of their own.
 */

/** Milliseconds that a script may take to load. */
const importTimeout = 25_000;

export interface Timer {
  /** Epoch milliseconds that never jump when the device's clock is set. They stand still while the device sleeps. */
  now(): number;
  /** Calls back once after that many milliseconds. Returns a function that prevents it. */
  after(milliseconds: number, callback: () => void): () => void;
}

export interface Clock extends Timer {
  /** Epoch milliseconds of the device's clock, for what is stored: right after a sleep, wrong where the clock is wrong. */
  date(): number;
  /** A signal that is aborted with a `TimeoutError` after that many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
}

/** The clock of the runtime, in browsers and in Node. */
export const pageClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  date: () => Date.now(),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
};

/**
 * Settles as `work` does, or rejects when `timeoutMs` milliseconds (default: 25 s, the limit of an import) have passed since
 * `startedAt`, a time of `timer` (default: now).
 */
export function withTimeout<Result>(
  work: Promise<Result>,
  timer: Timer = pageClock,
  startedAt = timer.now(),
  timeoutMs = importTimeout,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const left = Math.max(0, timeoutMs - (timer.now() - startedAt));
    const stop = timer.after(left, () => reject(new Error('late')));
    work.finally(stop).then(resolve, reject);
  });
}
