import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { raceAbort, abortAfter } from '../../src/wire/abort.js';

const never = () => new Promise<never>(() => undefined);
const reason = new Error('gone');

/** Collects the outcome of a promise. */
function watch(promise: Promise<unknown>): { readonly outcomes: readonly unknown[] } {
  const outcomes: unknown[] = [];
  promise.then(
    (value) => outcomes.push(['fulfilled', value]),
    (error: unknown) => outcomes.push(['rejected', error]),
  );
  return { outcomes };
}
const settled = () => vi.advanceTimersByTimeAsync(0);

let abort: AbortController;
const listeners = () => getEventListeners(abort.signal, 'abort').length;

beforeEach(() => {
  vi.useFakeTimers();
  abort = new AbortController();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('abortAfter', () => {
  /** Runs the work under `abortAfter` and returns the inner signal that the work was given. */
  async function signalOf(work: () => Promise<unknown>): Promise<AbortSignal> {
    let inner: AbortSignal | undefined;
    await abortAfter(1000, abort.signal, (signal) => {
      inner = signal;
      return work();
    }).catch(() => undefined);
    if (!inner) throw new Error('The work was not started.');
    return inner;
  }

  it.each<[string, () => Promise<unknown>, boolean]>([
    ['has resolved', () => Promise.resolve('done'), false],
    ['has rejected', () => Promise.reject(reason), true],
  ])('leaves no timer or listener behind when the work %s', async (_, work, isAborted) => {
    const inner = await signalOf(work);
    expect(vi.getTimerCount()).toBe(0);
    expect(listeners()).toBe(0);
    expect(getEventListeners(inner, 'abort')).toEqual([]);
    // A request that has ended well is not listed as cancelled.
    expect(inner.aborted).toBe(isAborted);
  });

  it('lets the work run until the limit, then aborts it and rejects with "timeout"', async () => {
    let inner: AbortSignal | undefined;
    const { outcomes } = watch(
      abortAfter(1000, abort.signal, (signal) => {
        inner = signal;
        return never();
      }),
    );
    await vi.advanceTimersByTimeAsync(999);
    expect(inner?.aborted).toBe(false);
    expect(outcomes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    const timeout = { problem: { code: 'timeout' } };
    expect(inner?.reason).toMatchObject(timeout);
    expect(outcomes).toMatchObject([['rejected', timeout]]);
  });

  it('aborts the work and rejects with the reason of the outer signal', async () => {
    let inner: AbortSignal | undefined;
    const { outcomes } = watch(
      abortAfter(1000, abort.signal, (signal) => {
        inner = signal;
        return never();
      }),
    );
    abort.abort(reason);
    await settled();
    expect(inner?.reason).toBe(reason);
    expect(outcomes).toEqual([['rejected', reason]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not start the work if the signal is already aborted', async () => {
    abort.abort(reason);
    const work = vi.fn(never);
    await expect(abortAfter(1000, abort.signal, work)).rejects.toBe(reason);
    expect(work).not.toHaveBeenCalled();
  });
});

describe('raceAbort', () => {
  it.each<[string, () => Promise<unknown>, unknown]>([
    ['value', () => Promise.resolve('done'), ['fulfilled', 'done']],
    ['failure', () => Promise.reject(reason), ['rejected', reason]],
  ])('passes the %s of the promise on and removes its abort listener', async (_, work, outcome) => {
    const { outcomes } = watch(raceAbort(work(), abort.signal));
    expect(listeners()).toBe(1);
    await settled();
    expect(outcomes).toEqual([outcome]);
    expect(listeners()).toBe(0);
  });

  it('rejects with the abort reason as soon as the signal is aborted', async () => {
    const { outcomes } = watch(raceAbort(never(), abort.signal));
    await settled();
    expect(outcomes).toEqual([]);
    abort.abort(reason);
    await settled();
    expect(outcomes).toEqual([['rejected', reason]]);
    expect(listeners()).toBe(0);
  });

  it('rejects with the abort reason if the signal was aborted before', async () => {
    abort.abort(reason);
    const { outcomes } = watch(raceAbort(never(), abort.signal));
    await settled();
    expect(outcomes).toEqual([['rejected', reason]]);
  });
});
