/**
 * What the first form needs of time: to be called back. The rest is in `clock`, which comes when it is needed.
 */
export interface Timer {
  /** Calls back after so many milliseconds; what it gives back prevents that. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const pageTimer: Timer = {
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
