import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Script } from '../../src/loading/script.js';

/** A script whose attempts the test settles. */
function controlled(timeout?: number) {
  const attempts: number[] = [];
  const settle: { arrive: (module: string) => void; fail: (reason: Error) => void }[] = [];
  const script = new Script<string>((attempt) => {
    attempts.push(attempt);
    return new Promise((arrive, fail) => settle.push({ arrive, fail }));
  }, timeout);
  return { script, attempts, settle };
}

const gone = new TypeError('gone');

describe('a script', () => {
  beforeEach(
    () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }),
  );
  afterEach(() => void vi.useRealTimers());

  it('is imported once, however often it is loaded', async () => {
    const { script, attempts, settle } = controlled();
    script.prefetch();
    const loads = [script.load(), script.load()];
    settle[0]!.arrive('module');
    expect(await Promise.all(loads)).toEqual(['module', 'module']);
    expect(await script.load()).toBe('module');
    expect([script.value, attempts]).toEqual(['module', [1]]);
  });

  it.each([
    ['each failure', null, [1, 2, 3, 4, 5, 6, 7], false],
    ['four failures, where hashes in an import map name five', {}, [1, 2, 3, 4, 5, 5, 5], true],
  ])('is imported from another address after %s', async (_, map, addresses, isUsedUp) => {
    vi.stubGlobal('document', { querySelector: () => map });
    const attempts: number[] = [];
    const script = new Script((attempt) => {
      attempts.push(attempt);
      return Promise.reject(gone);
    });
    for (let load = 1; load <= 4; load += 1) await expect(script.load()).rejects.toBe(gone);
    expect(script.isUsedUp).toBe(false);
    for (let load = 5; load <= 7; load += 1) await expect(script.load()).rejects.toBe(gone);
    expect(attempts).toEqual(addresses);
    expect(script.isUsedUp).toBe(isUsedUp);
    vi.unstubAllGlobals();
  });

  it('that is not the expected one has failed', async () => {
    const script = new Script(() => Promise.resolve(undefined));
    await expect(script.load()).rejects.toThrow('another script');
    expect([script.hasFailed, script.value]).toEqual([true, undefined]);
  });

  it('is not imported again by a prefetch after a failure, but by a visitor who waits', async () => {
    const { script, attempts, settle } = controlled();
    script.prefetch();
    settle[0]!.fail(gone);
    await expect(script.load()).rejects.toBe(gone);
    script.prefetch();
    expect(attempts).toEqual([1]);
    expect([script.hasFailed, script.reason, script.isExhausted]).toEqual([true, gone, false]);
    const again = script.load();
    expect(script.hasFailed).toBe(false);
    settle[1]!.arrive('module');
    expect(await again).toBe('module');
    expect(attempts).toEqual([1, 2]);
  });

  it('is exhausted from the second failure on, until it arrives', async () => {
    const { script, settle } = controlled();
    for (const index of [0, 1]) {
      const load = script.load();
      settle[index]!.fail(gone);
      await expect(load).rejects.toBe(gone);
    }
    expect(script.isExhausted).toBe(true);
    const load = script.load();
    settle[2]!.arrive('module');
    await load;
    expect([script.isExhausted, script.hasFailed]).toEqual([false, false]);
  });

  it('has failed after its time limit, and is used when it arrives later', async () => {
    const { script, settle } = controlled(8_000);
    const load = script.load();
    const late = expect(load).rejects.toThrow('late');
    await vi.advanceTimersByTimeAsync(7_999);
    expect(script.hasFailed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await late;
    expect(script.hasFailed).toBe(true);
    settle[0]!.arrive('first');
    await vi.advanceTimersByTimeAsync(0);
    expect(script.value).toBe('first');
  });

  it('stays the one that arrived first when an earlier attempt arrives later', async () => {
    const { script, settle } = controlled(8_000);
    const late = expect(script.load()).rejects.toThrow('late');
    await vi.advanceTimersByTimeAsync(8_000);
    await late;
    const again = script.load();
    settle[1]!.arrive('second');
    expect(await again).toBe('second');
    settle[0]!.arrive('first');
    await vi.advanceTimersByTimeAsync(0);
    expect([script.value, await script.load()]).toEqual(['second', 'second']);
  });

  it('is the earlier attempt that arrives late, where the later one fails', async () => {
    const { script, settle } = controlled(8_000);
    const late = expect(script.load()).rejects.toThrow('late');
    await vi.advanceTimersByTimeAsync(8_000);
    await late;
    const again = script.load();
    settle[0]!.arrive('first');
    settle[1]!.fail(gone);
    expect(await again).toBe('first');
  });

  it('tells its listeners of each change, until they leave', async () => {
    const { script, settle } = controlled();
    const seen: string[] = [];
    const leave = script.subscribe(() =>
      seen.push(script.value ?? (script.hasFailed ? 'failed' : 'loading')),
    );
    const load = script.load();
    settle[0]!.fail(gone);
    await expect(load).rejects.toBe(gone);
    const again = script.load();
    leave();
    settle[1]!.arrive('module');
    await again;
    expect(seen).toEqual(['loading', 'failed', 'loading']);
  });
});
