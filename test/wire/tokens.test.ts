import { describe, expect, it, vi } from 'vitest';
import { OnboardingError, type Problem } from '../../src/domain/problem.js';
import { type TokenReply, Tokens, type TokenSource } from '../../src/wire/tokens.js';

const { signal } = new AbortController();
const minute = 60_000;
const portal: Problem = { code: 'offline', status: 511 };
const wrongSetUp: Problem = { code: 'misconfigured' };
const failure = (problem: Problem) => () => Promise.reject(new OnboardingError(problem));

function setUp(source: Partial<TokenSource> = {}) {
  let time = 1000;
  let slept = 0;
  const renew = vi.fn(source.renew ?? (() => Promise.resolve({ token: 'T2' })));
  const clock = { now: () => time, date: () => time + slept };
  const tokens = new Tokens({ ...clock, ...source, renew });
  return {
    tokens,
    renew,
    pass: (milliseconds: number) => (time += milliseconds),
    sleep: (milliseconds: number) => (slept += milliseconds),
  };
}

describe('Tokens, without a token,', () => {
  it('can be used and renewed if a session can be opened', () => {
    const { tokens } = setUp({ open: () => Promise.resolve({ token: 'T3' }) });
    expect(tokens.canRenew).toBe(true);
    expect(tokens.isAvailable).toBe(true);
  });

  it('cannot be used or renewed if the visitor has to log in', async () => {
    const { tokens } = setUp();
    expect(tokens.canRenew).toBe(false);
    expect(tokens.isAvailable).toBe(false);
    await expect(tokens.get(signal)).rejects.toMatchObject({ problem: { code: 'unauthorised' } });
  });
});

describe('Tokens, with a token set,', () => {
  it.each<[string, TokenReply, number]>([
    ['the token, if there is no refresh token', { token: 'T1' }, 15],
    ['the refresh token', { token: 'T1', refreshToken: 'R1' }, 60],
    [
      'the token, if the token lasts longer than the refresh token',
      { token: 'T1', refreshToken: 'R1', expiresIn: 7200 },
      120,
    ],
  ])('is available to the end of %s', (_, reply, minutes) => {
    const { tokens, pass } = setUp();
    expect(tokens.isAvailable).toBe(false);
    tokens.set(reply);
    pass(minutes * minute - 1);
    expect(tokens.isAvailable).toBe(true);
    pass(1);
    expect(tokens.isAvailable).toBe(false);
  });

  it.each([
    ['30 seconds before it expires', {}, 15 * minute - 30_000],
    ['after nine tenths of a short lifetime', { expiresIn: 60 }, 54_000],
  ])('renews it %s', async (_, expiry, life) => {
    const { tokens, renew, pass } = setUp();
    tokens.set({ token: 'T1', refreshToken: 'R1', ...expiry });
    pass(life - 1);
    expect(await tokens.get(signal)).toBe('T1');
    pass(1);
    expect(await tokens.get(signal)).toBe('T2');
    expect(renew).toHaveBeenCalledOnce();
  });

  it('renews it at once if no time is left', async () => {
    const { tokens } = setUp();
    tokens.set({ token: 'T1', refreshToken: 'R1', expiresIn: 0 });
    expect(tokens.isAvailable).toBe(true);
    expect(await tokens.get(signal)).toBe('T2');
  });

  it('renews it after the device has slept, if it can be renewed', async () => {
    const { tokens, renew, sleep } = setUp();
    tokens.set({ token: 'T1', refreshToken: 'R1' });
    sleep(15 * minute - 30_001);
    expect(await tokens.get(signal)).toBe('T1');
    sleep(1);
    expect(await tokens.get(signal)).toBe('T2');
    expect(await tokens.get(signal)).toBe('T2');
    expect(renew).toHaveBeenCalledOnce();
    // Only the wall clock says so, and it may be wrong: a token that cannot be renewed is still tried.
    tokens.set({ token: 'T3' });
    sleep(15 * minute);
    expect(await tokens.get(signal)).toBe('T3');
  });

  it('keeps the refresh token, with its expiry, when the renewed token comes without one', async () => {
    const { tokens, renew, pass } = setUp();
    tokens.set({ token: 'T1', refreshToken: 'R1' });
    pass(40 * minute);
    await tokens.get(signal);
    pass(16 * minute);
    await tokens.get(signal);
    expect(renew.mock.calls.map(([refreshToken]) => refreshToken)).toEqual(['R1', 'R1']);
    pass(16 * minute);
    await expect(tokens.get(signal)).rejects.toMatchObject({
      problem: { code: 'session-expired' },
    });
  });

  it('uses it until it expires when the refresh token has expired', async () => {
    const over = { problem: { code: 'session-expired' } };
    const { tokens, renew, pass } = setUp();
    tokens.set({ token: 'T1', refreshToken: 'R1' });
    pass(50 * minute);
    expect(await tokens.get(signal)).toBe('T2');
    pass(15 * minute - 1);
    expect(await tokens.get(signal)).toBe('T2');
    expect(tokens.isAvailable).toBe(true);
    pass(1);
    await expect(tokens.get(signal)).rejects.toMatchObject(over);
    expect(tokens.isAvailable).toBe(false);
    expect(renew).toHaveBeenCalledOnce();
  });

  it('does not use it again after the server refused it and the refresh token expired', async () => {
    const { tokens, renew, pass } = setUp();
    tokens.set({ token: 'T1', refreshToken: 'R1', expiresIn: 7200 });
    pass(60 * minute);
    await expect(tokens.get(signal, 'T1')).rejects.toMatchObject({
      problem: { code: 'session-expired' },
    });
    expect(tokens.isAvailable).toBe(false);
    expect(renew).not.toHaveBeenCalled();
  });

  it('replaces it 30 seconds before it expires if a new session can be opened', async () => {
    const { tokens, pass } = setUp({ open: () => Promise.resolve({ token: 'T3' }) });
    tokens.set({ token: 'T1', refreshToken: 'R1' });
    pass(50 * minute);
    expect(await tokens.get(signal)).toBe('T2');
    pass(15 * minute - 30_000);
    expect(await tokens.get(signal)).toBe('T3');
  });
});

describe('Tokens, when a refresh fails,', () => {
  const down = failure({ code: 'server-error', status: 500 });
  const held = { token: 'T1', refreshToken: 'R1' };

  it('uses the token until it expires', async () => {
    const { tokens, pass } = setUp({ renew: down });
    tokens.set(held);
    pass(15 * minute - 1);
    expect(await tokens.get(signal)).toBe('T1');
    pass(1);
    await expect(tokens.get(signal)).rejects.toMatchObject({ problem: { code: 'server-error' } });
  });

  it('uses the token until it expires, too, when the refresh token is refused', async () => {
    const over = { problem: { code: 'session-expired' } };
    const { tokens, pass } = setUp({ renew: failure({ code: 'refused', status: 402 }) });
    tokens.set(held);
    pass(15 * minute - 1);
    expect(await tokens.get(signal)).toBe('T1');
    await expect(tokens.get(signal, 'T1')).rejects.toMatchObject(over);
    expect(tokens.isAvailable).toBe(false);
    tokens.set(held);
    pass(15 * minute);
    await expect(tokens.get(signal)).rejects.toMatchObject(over);
  });

  it('does not use a token that the server refused', async () => {
    const { tokens } = setUp({ renew: down });
    tokens.set(held);
    await expect(tokens.get(signal, 'T1')).rejects.toMatchObject({
      problem: { code: 'server-error' },
    });
  });

  it.each<Problem>([
    { code: 'server-error', status: 500 },
    { code: 'not-our-server', status: 404 },
    { code: 'refused', status: 405 },
    { code: 'not-our-server', hint: 'The reply has no token.' },
    { code: 'too-many-requests', status: 429, retryAfter: 60 },
  ])('opens a new session where it can: %o', async (problem) => {
    const open = () => Promise.resolve({ token: 'T3' });
    const { tokens, pass } = setUp({ renew: failure(problem), open });
    tokens.set(held);
    expect(await tokens.get(signal, 'T1')).toBe('T3');
    tokens.set(held);
    pass(20 * minute);
    expect(await tokens.get(signal)).toBe('T3');
  });

  it.each<Problem>([
    { code: 'not-our-server', status: 404 },
    { code: 'not-our-server', status: 200 },
    { code: 'not-our-server', hint: 'The reply has no token.' },
    { code: 'server-error', status: 503 },
  ])('ends the customer session when two refreshes bring no token: %o', async (problem) => {
    const over = { problem: { code: 'session-expired' } };
    const { tokens, pass } = setUp({ renew: failure(problem) });
    tokens.set(held);
    pass(15 * minute - 1);
    expect(await tokens.get(signal)).toBe('T1');
    await expect(tokens.get(signal, 'T1')).rejects.toMatchObject({ problem });
    expect(tokens.isAvailable).toBe(true);
    await expect(tokens.get(signal, 'T1')).rejects.toMatchObject(over);
    expect(tokens.isAvailable).toBe(false);
    tokens.set(held);
    pass(15 * minute);
    await expect(tokens.get(signal)).rejects.toMatchObject({ problem });
    await expect(tokens.get(signal)).rejects.toMatchObject(over);
    expect(tokens.isAvailable).toBe(false);
  });

  it('ends the customer session only after two such failures in a row', async () => {
    const page: Problem = { code: 'not-our-server', status: 200 };
    const answers = [failure(page), failure({ code: 'offline' }), failure(page), failure(page)];
    const { tokens } = setUp({ renew: () => answers.shift()!() });
    tokens.set(held);
    for (const problem of [page, { code: 'offline' }, page, { code: 'session-expired' }])
      await expect(tokens.get(signal, 'T1')).rejects.toMatchObject({ problem });
  });

  it.each<Problem>([
    { code: 'offline' },
    portal,
    { code: 'timeout' },
    { code: 'server-error', status: 503 },
    { code: 'too-many-requests', status: 429, retryAfter: 60 },
  ])('keeps the customer session while a refresh may still succeed: %o', async (problem) => {
    const { tokens } = setUp({ renew: failure(problem) });
    tokens.set(held);
    await expect(tokens.get(signal, 'T1')).rejects.toMatchObject({ problem });
    expect(tokens.isAvailable).toBe(true);
  });

  it('keeps the customer session, however often the client has a bug', async () => {
    const bug = new TypeError('bug');
    const { tokens } = setUp({ renew: () => Promise.reject(bug) });
    tokens.set(held);
    for (let attempt = 0; attempt < 3; attempt += 1)
      await expect(tokens.get(signal, 'T1')).rejects.toBe(bug);
    expect(tokens.isAvailable).toBe(true);
  });

  it.each<[string, () => Promise<never>, unknown]>([
    ['there was no response', failure({ code: 'offline' }), { problem: { code: 'offline' } }],
    ['it timed out', failure({ code: 'timeout' }), { problem: { code: 'timeout' } }],
    ['a captive portal requires a log-in', failure(portal), { problem: { code: 'offline' } }],
    ['the page is misconfigured', failure(wrongSetUp), { problem: wrongSetUp }],
    ['the client has a bug', () => Promise.reject(new TypeError('bug')), new TypeError('bug')],
  ])('keeps the session when %s', async (_, renew, error) => {
    const open = vi.fn(() => Promise.resolve({ token: 'T3' }));
    const { tokens, pass } = setUp({ renew, open });
    tokens.set(held);
    pass(20 * minute);
    await expect(tokens.get(signal)).rejects.toMatchObject(error as object);
    expect(tokens.isAvailable).toBe(true);
    expect(open).not.toHaveBeenCalled();
  });
});

describe('Tokens, while a token is pending,', () => {
  it('opens no new session after forget()', async () => {
    const open = vi.fn(() => Promise.resolve({ token: 'T3' }));
    const answers: ((reason: Error) => void)[] = [];
    const renew = () =>
      new Promise<never>((_, reject) => {
        answers.push(reject);
      });
    const { tokens } = setUp({ open, renew });
    tokens.set({ token: 'T1', refreshToken: 'R1' });
    const running = tokens.get(signal, 'T1').catch((reason: unknown) => reason);
    tokens.forget();
    answers[0]?.(new OnboardingError({ code: 'server-error', status: 500 }));
    expect(await running).toMatchObject({ problem: { code: 'session-expired' } });
    expect(open).not.toHaveBeenCalled();
  });

  it('requests no second token when one from before forget() arrives', async () => {
    const answers: ((reply: TokenReply) => void)[] = [];
    const open = vi.fn(
      () =>
        new Promise<TokenReply>((resolve) => {
          answers.push(resolve);
        }),
    );
    const { tokens } = setUp({ open });
    const first = tokens.get(signal).catch((reason: unknown) => reason);
    tokens.forget();
    const second = tokens.get(signal);
    answers[0]?.({ token: 'old' });
    expect(await first).toMatchObject({ problem: { code: 'session-expired' } });
    const third = tokens.get(signal);
    answers[1]?.({ token: 'new' });
    expect(await Promise.all([second, third])).toEqual(['new', 'new']);
    expect(open).toHaveBeenCalledTimes(2);
  });
});
