/** Virtual time for a page: timers run on a clock that the walk advances. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { FakeClock } from '../flow/fake-clock.js';

/** Timers set in here belong to a server: they fire also after a reload of the page. */
export const onServer = new AsyncLocalStorage<true>();

type Timer = (() => void) | undefined;

/** Runs the work with `setTimeout` and `clearTimeout` on the clock. Timers that are left over never fire. */
export async function withTimersOf<Result>(
  clock: FakeClock,
  /** Called when a timer is set; returns a function that tells whether the page still exists. */
  owner: () => () => boolean,
  work: () => Promise<Result>,
): Promise<Result> {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const timers = new Map<number, Timer>();
  let last = 0;
  const set = (callback: () => void, milliseconds = 0) => {
    const isAlive = onServer.getStore() ? () => true : owner();
    last += 1;
    const id = last;
    const stop = clock.after(milliseconds, () => {
      timers.delete(id);
      if (isAlive()) callback();
    });
    timers.set(id, stop);
    return id;
  };
  const clear = (id: unknown) => {
    timers.get(id as number)?.();
    timers.delete(id as number);
  };
  Reflect.set(globalThis, 'setTimeout', set);
  Reflect.set(globalThis, 'clearTimeout', clear);
  try {
    return await work();
  } finally {
    globalThis.setTimeout = realSet;
    globalThis.clearTimeout = realClear;
  }
}
