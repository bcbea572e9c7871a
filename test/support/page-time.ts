/** The clock and timers of a test page, which stand still until the test advances them. */
import { pageClock } from '../../src/flow/session/time.js';

interface Timer {
  readonly at: number;
  readonly call: () => void;
}

export interface PageTime {
  /** Advances the clock; due timers fire in order. */
  pass(milliseconds: number): void;
  /** Advances to the next timer. */
  step(): void;
  /** Restores real time. */
  release(): void;
}

export function stopTime(): PageTime {
  const { now, after, timeout } = pageClock;
  const { setTimeout, clearTimeout } = globalThis;
  const timers = new Map<number, Timer>();
  let moment = now();
  let last = 0;
  const start = (call: () => void, milliseconds = 0): number => {
    last += 1;
    // Browsers wait for whole milliseconds: a timer may fire up to one millisecond early.
    timers.set(last, { at: moment + Math.trunc(milliseconds), call });
    return last;
  };
  const stop = (id?: number): void => void timers.delete(id ?? 0);
  Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
  Object.assign(pageClock, {
    now: () => moment,
    after: (milliseconds: number, call: () => void) => {
      const id = start(call, milliseconds);
      return () => stop(id);
    },
    timeout: (milliseconds: number) => {
      const life = new AbortController();
      start(() => life.abort(new DOMException('Too late', 'TimeoutError')), milliseconds);
      return life.signal;
    },
  });
  const nextDue = () => [...timers].sort(([, one], [, other]) => one.at - other.at)[0];
  return {
    step() {
      const next = nextDue();
      if (!next) return;
      timers.delete(next[0]);
      // Timers also fire a little late.
      moment = next[1].at + 0.3;
      next[1].call();
    },
    pass(milliseconds) {
      const end = moment + milliseconds;
      for (;;) {
        const next = nextDue();
        if (!next || next[1].at > end) break;
        timers.delete(next[0]);
        moment = Math.max(moment, next[1].at);
        next[1].call();
      }
      moment = end;
    },
    release() {
      Object.assign(globalThis, { setTimeout, clearTimeout });
      Object.assign(pageClock, { now, after, timeout });
    },
  };
}
