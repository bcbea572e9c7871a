import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OnboardingError } from '../../src/domain/problem.js';
import { withRetries } from '../../src/wire/retry.js';

const lost = new OnboardingError({ code: 'offline' });
const { signal } = new AbortController();

describe('tries', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it.each([
    [0, 200, 400],
    [0.5, 300, 600],
  ])('wait on their own, a random %d of the jitter', async (random, first, second) => {
    vi.spyOn(Math, 'random').mockReturnValue(random);
    const attempt = vi.fn(() => Promise.reject(lost));
    const ended = withRetries({}, signal, attempt).catch((reason: unknown) => reason);
    const seen: number[] = [];
    for (const milliseconds of [first - 1, 1, second - 1, 1]) {
      await vi.advanceTimersByTimeAsync(milliseconds);
      seen.push(attempt.mock.calls.length);
    }
    expect(seen).toEqual([1, 2, 2, 3]);
    expect(await ended).toBe(lost);
  });

  it.each([
    ['a fault of ours', new TypeError('bug')],
    ['a refusal', new OnboardingError({ code: 'refused', status: 402 })],
    ['a time that is over', new OnboardingError({ code: 'timeout' })],
    ['too many requests', new OnboardingError({ code: 'too-many-requests', retryAfter: 5 })],
  ])('are one for %s', async (_, error) => {
    const attempt = vi.fn(() => Promise.reject(error));
    await expect(withRetries({}, signal, attempt)).rejects.toBe(error);
    expect(attempt).toHaveBeenCalledOnce();
  });

  it('go on offline when it is the server that fails', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const failed = new OnboardingError({ code: 'server-error', status: 500 });
    const attempt = vi.fn(() => Promise.reject(failed));
    const wait = () => Promise.resolve();
    await expect(withRetries({ wait }, signal, attempt)).rejects.toBe(failed);
    expect(attempt).toHaveBeenCalledTimes(3);
  });

  it.each([undefined, {}])('go on where nobody knows of a network: %o', async (navigator) => {
    vi.stubGlobal('navigator', navigator);
    if (!navigator) Reflect.deleteProperty(globalThis, 'navigator');
    const attempt = vi.fn(() => Promise.reject(lost));
    const wait = () => Promise.resolve();
    await expect(withRetries({ wait }, signal, attempt)).rejects.toBe(lost);
    expect(attempt).toHaveBeenCalledTimes(3);
  });
});
