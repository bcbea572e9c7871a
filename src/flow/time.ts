/**
 * What the first form needs of time: how much has passed, and to be called back. The rest is in `clock`, which comes when it is needed.
 */
export interface Timer {
  /** Epoch milliseconds that only move forward, whatever happens to the device's clock; still while the device sleeps. */
  now(): number;
  /** Calls back after so many milliseconds; what it gives back prevents that. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const pageTimer: Timer = {
  now: () => performance.timeOrigin + performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
