import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientOptions } from '../../src/wire/client.js';
import { createSend } from '../../src/wire/transport.js';

const call = { method: 'GET', path: '/customer', target: '/customer' } as const;

/** Sends a GET through this fetch function. */
const sendWith = (
  fetch: typeof globalThis.fetch,
  options: Partial<ClientOptions> = {},
  { signal } = new AbortController(),
) =>
  createSend({
    ...{ campaignId: '1001', categoryId: '1703', apiBase: 'https://api.example', deviceType: '1' },
    fetch,
    ...options,
  })(call, {}, signal);

/** The jitter cancels the delay between two attempts. */
const withoutDelay = { random: () => -1 };
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

describe('the retry of a GET', () => {
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
  ])('waits with a jitter of %d', async (random, first, second) => {
    vi.spyOn(Math, 'random').mockReturnValue(random);
    const fetch = vi.fn(lost);
    const ended = sendWith(fetch).catch((reason: unknown) => reason);
    const seen: number[] = [];
    for (const milliseconds of [first - 1, 1, second - 1, 1]) {
      await vi.advanceTimersByTimeAsync(milliseconds);
      seen.push(fetch.mock.calls.length);
    }
    expect(seen).toEqual([1, 2, 2, 3]);
    expect(await ended).toMatchObject({ problem: { code: 'offline' } });
  });

  it('does not happen after an error that is not a problem of the API', async () => {
    const bug = new TypeError('bug');
    const fetch = vi.fn(() => Promise.resolve(Response.json({})));
    const log = () => {
      throw bug;
    };
    await expect(sendWith(fetch, { ...withoutDelay, log })).rejects.toBe(bug);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('does not happen after the caller has aborted the request', async () => {
    const abort = new AbortController();
    const reason = new Error('gone');
    const log = vi.fn();
    const fetch = () => {
      abort.abort(reason);
      return lost();
    };
    await expect(sendWith(fetch, { ...withoutDelay, log }, abort)).rejects.toBe(reason);
    expect(log).toHaveBeenCalledOnce();
  });

  it('does not happen after a refusal', async () => {
    const fetch = vi.fn(() => Promise.resolve(Response.json({ AnswerCode: 51 }, { status: 402 })));
    expect(await sendWith(fetch, withoutDelay)).toMatchObject({ status: 402, answerCode: 51 });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('does not happen after a timeout', async () => {
    const fetch = vi.fn(() => new Promise<Response>(() => undefined));
    const ended = sendWith(fetch, withoutDelay).catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await ended).toMatchObject({ problem: { code: 'timeout' } });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('does not happen after too many requests', async () => {
    const headers = { 'retry-after': '5' };
    const fetch = vi.fn(() => Promise.resolve(new Response('', { status: 429, headers })));
    await expect(sendWith(fetch, withoutDelay)).rejects.toMatchObject({
      problem: { code: 'too-many-requests', retryAfter: 5 },
    });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it.each([408, 409, 425])(
    'does not happen after status %d, which ofetch retries by default',
    async (status) => {
      const fetch = vi.fn(() => Promise.resolve(Response.json({}, { status })));
      expect(await sendWith(fetch, withoutDelay)).toMatchObject({ status });
      expect(fetch).toHaveBeenCalledOnce();
    },
  );

  it.each([500, 501, 503, 520, 599, 600])('happens after status %d', async (status) => {
    const response = () => Object.defineProperty(Response.json({}), 'status', { value: status });
    const fetch = vi.fn(() => Promise.resolve(response()));
    await expect(sendWith(fetch, withoutDelay)).rejects.toMatchObject({
      problem: { code: 'server-error', status },
    });
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('happens while offline if the server fails', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const fetch = vi.fn(() => Promise.resolve(Response.json({}, { status: 500 })));
    await expect(sendWith(fetch, withoutDelay)).rejects.toThrow('server-error');
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it.each([undefined, {}])(
    'happens if the network status is unknown: navigator is %o',
    async (navigator) => {
      vi.stubGlobal('navigator', navigator);
      if (!navigator) Reflect.deleteProperty(globalThis, 'navigator');
      const fetch = vi.fn(lost);
      await expect(sendWith(fetch, withoutDelay)).rejects.toThrow('offline');
      expect(fetch).toHaveBeenCalledTimes(3);
    },
  );
});
