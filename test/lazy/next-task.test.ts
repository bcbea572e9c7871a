import { afterEach, describe, expect, it, vi } from 'vitest';
import { lazy } from '../../src/lazy/lazy.js';
import { nextTask } from '../../src/lazy/next-task.js';

/** Whether a promise is settled once all microtasks of this task have run. */
async function settlesInThisTask(promise: Promise<unknown>): Promise<boolean> {
  let isSettled = false;
  void promise.then(() => (isSettled = true));
  for (let microtask = 0; microtask < 100; microtask += 1) await Promise.resolve();
  return isSettled;
}

describe('the next task', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is another one than that of the caller', async () => {
    const next = nextTask();
    expect(await settlesInThisTask(next)).toBe(false);
    await next;
  });

  it('comes while the clock stands still', async () => {
    vi.useFakeTimers();
    await nextTask();
  });

  it('is not waited for where there are no messages', async () => {
    vi.stubGlobal('MessageChannel', undefined);
    Reflect.deleteProperty(globalThis, 'MessageChannel');
    expect(await settlesInThisTask(nextTask())).toBe(true);
  });

  it('is the first one that uses an imported module', async () => {
    const module = lazy(() => Promise.resolve('module'));
    const load = module.load();
    expect(await settlesInThisTask(load)).toBe(false);
    expect(await load).toBe('module');
  });
});
