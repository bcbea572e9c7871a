/**
 * Time as the journey uses it; a test brings its own.
 */
export interface Clock {
  /** Epoch milliseconds that only move forward, whatever happens to the device's clock. */
  now(): number;
  /** A signal that is aborted with a TimeoutError after so many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
  /** Calls back after so many milliseconds; what it gives back prevents that. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const pageClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
