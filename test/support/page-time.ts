/** The clock and timers of a test page, which stand still until the test advances them. */
import { pageClock } from '../../src/flow/session/environment.js';
import { atEnd, replace } from './replace.js';

interface Timer {
  readonly at: number;
  readonly call: () => void;
}

export interface PageTime {
  /** Advances the clock; due timers fire in order. */
  pass(milliseconds: number): void;
  /** Lets the real time go on before the test ends. */
  release(): void;
}

/** Above every id of the page: a timer that was set before the time stopped is often cleared afterwards. */
const firstId = 1_000_000_000;

/** Stops the time until the end of the test. */
export function stopTime(): PageTime {
  const timers = new Map<number, Timer>();
  const { clearTimeout: stopReal } = globalThis;
  let moment = pageClock.now();
  let last = firstId;
  const start = (call: () => void, milliseconds = 0): number => {
    last += 1;
    // Browsers wait for whole milliseconds: a timer may fire up to one millisecond early.
    timers.set(last, { at: moment + Math.trunc(milliseconds), call });
    return last;
  };
  const stop = (id?: number): void => {
    if (id === undefined || !timers.delete(id)) stopReal(id);
  };
  atEnd(() => timers.clear());
  const restores = [
    replace(globalThis, 'setTimeout', start),
    replace(globalThis, 'clearTimeout', stop),
    replace(pageClock, 'now', () => moment),
    replace(pageClock, 'after', (milliseconds: number, call: () => void) => {
      const id = start(call, milliseconds);
      return () => stop(id);
    }),
    replace(pageClock, 'timeout', (milliseconds: number) => {
      const life = new AbortController();
      start(() => life.abort(new DOMException('Too late', 'TimeoutError')), milliseconds);
      return life.signal;
    }),
  ];
  return {
    pass(milliseconds) {
      const end = moment + milliseconds;
      for (;;) {
        const [next] = [...timers].sort(([, one], [, other]) => one.at - other.at);
        if (!next || next[1].at > end) break;
        timers.delete(next[0]);
        moment = Math.max(moment, next[1].at);
        next[1].call();
      }
      moment = end;
    },
    release() {
      for (const restore of restores) restore();
    },
  };
}
