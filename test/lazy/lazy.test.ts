import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lazy, setChunkLoader, type ChunkLoader } from '../../src/lazy/lazy.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Attempt {
  readonly resolve: (module: string) => void;
  readonly reject: (reason: Error) => void;
}

/** An import whose attempts a test settles one by one. */
function controlled() {
  const attempts: Attempt[] = [];
  const start = vi.fn(
    () => new Promise<string>((resolve, reject) => void attempts.push({ resolve, reject })),
  );
  return { attempts, start };
}

/** The result as a value: what a promise rejects with is its message. */
const outcome = (promise: Promise<string>) =>
  promise.catch((error: unknown) => (error as Error).message);

describe('load', () => {
  it('imports once for all callers, and has the value at hand from then on', async () => {
    const { attempts, start } = controlled();
    const module = lazy(start);
    const both = Promise.all([module.load(), module.load()]);
    expect(module.value).toBeUndefined();
    attempts[0]!.resolve('module');
    expect(await both).toEqual(['module', 'module']);
    expect(module.value).toBe('module');
    expect(await module.load()).toBe('module');
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('rejects at the time limit of 25 seconds, and imports again when it is called again', async () => {
    const { attempts, start } = controlled();
    const module = lazy(start);
    const first = outcome(module.load());
    await vi.advanceTimersByTimeAsync(24_999);
    expect(start).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await first).toBe('late');
    const second = module.load();
    expect(start).toHaveBeenCalledTimes(2);
    attempts[1]!.resolve('second');
    expect(await second).toBe('second');
  });

  it('has the time limit that it was given', async () => {
    const { start } = controlled();
    const load = outcome(lazy(start, 1_000).load());
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await load).toBe('late');
  });

  it('takes a module that arrives after the time limit, also in place of a newer attempt', async () => {
    const { attempts, start } = controlled();
    const module = lazy(start);
    const first = outcome(module.load());
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await first).toBe('late');
    const second = module.load();
    attempts[0]!.resolve('of the first');
    await vi.advanceTimersByTimeAsync(0);
    expect(module.value).toBe('of the first');
    attempts[1]!.resolve('of the second');
    expect(await second).toBe('of the first');
    expect(module.value).toBe('of the first');
  });

  it('rejects when the import fails, with its reason', async () => {
    const { attempts, start } = controlled();
    const module = lazy(start);
    const load = outcome(module.load());
    attempts[0]!.reject(new Error('404'));
    expect(await load).toBe('404');
    expect(module.value).toBeUndefined();
  });

  it('imports once more for a caller that joined a pending import which fails', async () => {
    const { attempts, start } = controlled();
    const module = lazy(start);
    module.prefetch();
    const load = module.load();
    expect(start).toHaveBeenCalledTimes(1);
    attempts[0]!.reject(new Error('404'));
    await vi.advanceTimersByTimeAsync(0);
    expect(start).toHaveBeenCalledTimes(2);
    attempts[1]!.resolve('module');
    expect(await load).toBe('module');
  });

  it('joins a pending import once: the second failure is final', async () => {
    const { attempts, start } = controlled();
    const module = lazy(start);
    module.prefetch();
    const load = outcome(module.load());
    attempts[0]!.reject(new Error('first'));
    await vi.advanceTimersByTimeAsync(0);
    attempts[1]!.reject(new Error('second'));
    expect(await load).toBe('second');
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('waits for a pending import that is younger than four seconds, also after a failure', async () => {
    const { attempts, start } = controlled();
    const module = lazy(start);
    const failed = outcome(module.load());
    attempts[0]!.reject(new Error('404'));
    await failed;
    void outcome(module.load());
    await vi.advanceTimersByTimeAsync(4_000);
    void outcome(module.load());
    expect(start).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1);
    void outcome(module.load());
    expect(start).toHaveBeenCalledTimes(3);
  });
});

describe('loadLate', () => {
  it('settles with the import, also after the time limit', async () => {
    const { attempts, start } = controlled();
    const late = lazy(start).loadLate();
    await vi.advanceTimersByTimeAsync(60_000);
    attempts[0]!.resolve('module');
    expect(await late).toBe('module');
  });
});

describe('prefetch', () => {
  it('is silent, and stops after three failures; `load` still imports', async () => {
    const { attempts, start } = controlled();
    const module = lazy(start);
    for (let times = 1; times <= 3; times += 1) {
      module.prefetch();
      expect(start).toHaveBeenCalledTimes(times);
      attempts.at(-1)!.reject(new Error('404'));
      await vi.advanceTimersByTimeAsync(0);
    }
    module.prefetch();
    expect(start).toHaveBeenCalledTimes(3);
    void outcome(module.load());
    expect(start).toHaveBeenCalledTimes(4);
  });

  it('imports nothing that is there or on its way', async () => {
    const { attempts, start } = controlled();
    const module = lazy(start);
    module.prefetch();
    module.prefetch();
    attempts[0]!.resolve('module');
    await vi.advanceTimersByTimeAsync(0);
    module.prefetch();
    expect(start).toHaveBeenCalledTimes(1);
  });
});

describe('the chunks of a drop-in', () => {
  it('are asked for afresh after a failure only', async () => {
    const load = vi.fn<ChunkLoader>(() => Promise.reject(new Error('404')));
    setChunkLoader(load);
    const module = lazy((importChunks) => importChunks('needed.js', 'x.js') as Promise<string>);
    expect(await outcome(module.load())).toBe('404');
    load.mockResolvedValue('module');
    expect(await module.load()).toBe('module');
    expect(load.mock.calls).toEqual([
      [['needed.js', 'x.js'], false],
      [['needed.js', 'x.js'], true],
    ]);
  });
});
