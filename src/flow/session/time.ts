/**
 * Time as the journey uses it. Tests pass a clock of their own.
 */
import { runtimeTimer, type Timer } from '../../loading/with-timeout.js';

export interface Clock extends Timer {
  /** Epoch milliseconds of the device's clock, for what is stored: right after a sleep, wrong where the clock is wrong. */
  date(): number;
  /** A signal that is aborted with a `TimeoutError` after that many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
}

/** The clock of the runtime, in browsers and in Node. */
export const pageClock: Clock = {
  ...runtimeTimer,
  date: () => Date.now(),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
};
