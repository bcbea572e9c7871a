import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { redisStore } from '../../src/store/redis-store.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('redisStore', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['resolves', () => Promise.resolve(null)],
    ['rejects', () => Promise.reject(new Error('down'))],
    [
      'throws',
      () => {
        throw new Error('closed');
      },
    ],
  ])('leaves no timer if the client %s', async (_name, evaluate) => {
    const store = redisStore({ eval: evaluate });
    await store.claim('shop', 'k', 'v', 1000, 0).catch(() => undefined);
    expect(vi.getTimerCount()).toBe(0);
  });
});
