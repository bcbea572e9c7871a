/**
 * Time as the journey uses it; a test brings its own.
 */
import { pageTimer, type Timer } from './time.js';

export interface Clock extends Timer {
  /** Epoch milliseconds of the device's clock, for what outlives the page: right after a sleep, wrong where it is set. */
  date(): number;
  /** A signal that is aborted with a TimeoutError after so many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
}

export const pageClock: Clock = {
  ...pageTimer,
  date: () => Date.now(),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
};
