/**
 * The time limit of a promise. A caller with a clock of its own passes it in.
 */

/** Milliseconds that a visitor waits for one script. */
const scriptTimeout = 25_000;

export interface Timer {
  /** Epoch milliseconds that never jump when the device's clock is set. They stand still while the device sleeps. */
  now(): number;
  /** Calls back once after that many milliseconds. Returns a function that prevents it. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The timer of the runtime, in browsers and in Node. */
export const runtimeTimer: Timer = {
  now: () => performance.timeOrigin + performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Settles as `work` does, or rejects when `timeoutMs` milliseconds (default: 25 s) have passed since
 * `startedAt`, a time of `timer` (default: now).
 */
export function withTimeout<Result>(
  work: Promise<Result>,
  timer: Timer = runtimeTimer,
  startedAt?: number,
  timeoutMs = scriptTimeout,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const now = timer.now();
    const left = Math.max(0, timeoutMs - (now - (startedAt ?? now)));
    const stop = timer.after(left, () => reject(new Error('late')));
    work.finally(stop).then(resolve, reject);
  });
}
