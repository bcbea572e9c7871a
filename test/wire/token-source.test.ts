import { describe, expect, it, vi } from 'vitest';
import { OnboardingError, type Problem } from '../../src/domain/problem.js';
import { type TokenReply, Tokens, type TokenSource } from '../../src/wire/tokens.js';

const { signal } = new AbortController();
const minute = 60_000;
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

describe('a token that is held', () => {
  it.each<[string, TokenReply, number]>([
    ['its own, without a refresh token', { token: 'T1' }, 15],
    ['that of its refresh token', { token: 'T1', refreshToken: 'R1' }, 60],
    ['its own, where that is longer', { token: 'T1', refreshToken: 'R1', expiresIn: 7200 }, 120],
  ])('can be used to the end of %s', (_, reply, minutes) => {
    const { tokens, pass } = setUp();
    expect(tokens.isAvailable).toBe(false);
    tokens.set(reply);
    pass(minutes * minute - 1);
    expect(tokens.isAvailable).toBe(true);
    pass(1);
    expect(tokens.isAvailable).toBe(false);
  });

  it.each([
    ['30 seconds before its end', {}, 15 * minute - 30_000],
    ['a tenth of a short life before its end', { expiresIn: 60 }, 54_000],
  ])('is renewed from %s on', async (_, expiry, life) => {
    const { tokens, renew, pass } = setUp();
    tokens.set({ token: 'T1', refreshToken: 'R1', ...expiry });
    pass(life - 1);
    expect(await tokens.get(signal)).toBe('T1');
    pass(1);
    expect(await tokens.get(signal)).toBe('T2');
    expect(renew).toHaveBeenCalledOnce();
  });

  it('is renewed after the device has slept for as long, if it can be', async () => {
    const { tokens, renew, sleep } = setUp();
    tokens.set({ token: 'T1', refreshToken: 'R1' });
    sleep(15 * minute - 30_001);
    expect(await tokens.get(signal)).toBe('T1');
    sleep(1);
    expect(await tokens.get(signal)).toBe('T2');
    expect(await tokens.get(signal)).toBe('T2');
    expect(renew).toHaveBeenCalledOnce();
    // The device's clock alone may be wrong: what else is there is tried.
    tokens.set({ token: 'T3' });
    sleep(15 * minute);
    expect(await tokens.get(signal)).toBe('T3');
  });

  it('keeps its refresh token, to the end of that, when the new one comes without', async () => {
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

  it('is used to its end when its refresh token has come to its own', async () => {
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

  it('is not used once more that the server has turned down, when its refresh token is over', async () => {
    const { tokens, renew, pass } = setUp();
    tokens.set({ token: 'T1', refreshToken: 'R1', expiresIn: 7200 });
    pass(60 * minute);
    await expect(tokens.get(signal, 'T1')).rejects.toMatchObject({
      problem: { code: 'session-expired' },
    });
    expect(tokens.isAvailable).toBe(false);
    expect(renew).not.toHaveBeenCalled();
  });

  it('gives way to a new one 30 seconds before its end, where there is one to be had', async () => {
    const { tokens, pass } = setUp({ open: () => Promise.resolve({ token: 'T3' }) });
    tokens.set({ token: 'T1', refreshToken: 'R1' });
    pass(50 * minute);
    expect(await tokens.get(signal)).toBe('T2');
    pass(15 * minute - 30_000);
    expect(await tokens.get(signal)).toBe('T3');
  });
});

describe('a refresh that fails', () => {
  const down = failure({ code: 'server-error', status: 500 });
  const held = { token: 'T1', refreshToken: 'R1' };

  it('leaves the token to be used until it ends', async () => {
    const { tokens, pass } = setUp({ renew: down });
    tokens.set(held);
    pass(15 * minute - 1);
    expect(await tokens.get(signal)).toBe('T1');
    pass(1);
    await expect(tokens.get(signal)).rejects.toMatchObject({ problem: { code: 'server-error' } });
  });

  it('leaves it so when the server will not have the refresh token', async () => {
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

  it('does not give a token back that the server has turned down', async () => {
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
  ])('does no harm where a token can be had anew: %o', async (problem) => {
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
  ])('ends the session of a person when it brings no token twice: %o', async (problem) => {
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

  it('counts only one after the other', async () => {
    const page: Problem = { code: 'not-our-server', status: 200 };
    const answers = [failure(page), failure({ code: 'offline' }), failure(page), failure(page)];
    const { tokens } = setUp({ renew: () => answers.shift()!() });
    tokens.set(held);
    for (const problem of [page, { code: 'offline' }, page, { code: 'session-expired' }])
      await expect(tokens.get(signal, 'T1')).rejects.toMatchObject({ problem });
  });

  it.each<Problem>([
    { code: 'offline' },
    { code: 'offline', status: 511 },
    { code: 'timeout' },
    { code: 'server-error', status: 503 },
    { code: 'too-many-requests', status: 429, retryAfter: 60 },
  ])('can be tried again by a person while it may still bring one: %o', async (problem) => {
    const { tokens } = setUp({ renew: failure(problem) });
    tokens.set(held);
    await expect(tokens.get(signal, 'T1')).rejects.toMatchObject({ problem });
    expect(tokens.isAvailable).toBe(true);
  });

  it.each<[string, () => Promise<never>, unknown]>([
    ['nothing came back', failure({ code: 'offline' }), { problem: { code: 'offline' } }],
    ['it took too long', failure({ code: 'timeout' }), { problem: { code: 'timeout' } }],
    [
      'a portal wants a log-in',
      failure({ code: 'offline', status: 511 }),
      { problem: { code: 'offline' } },
    ],
    [
      'the page is at fault',
      failure({ code: 'misconfigured' }),
      { problem: { code: 'misconfigured' } },
    ],
    ['we are at fault', () => Promise.reject(new TypeError('bug')), new TypeError('bug')],
  ])('is no refusal when %s: the session is kept', async (_, renew, error) => {
    const open = vi.fn(() => Promise.resolve({ token: 'T3' }));
    const { tokens, pass } = setUp({ renew, open });
    tokens.set(held);
    pass(20 * minute);
    await expect(tokens.get(signal)).rejects.toMatchObject(error as object);
    expect(tokens.isAvailable).toBe(true);
    expect(open).not.toHaveBeenCalled();
  });
});

describe('a token that is on its way', () => {
  it('is not had anew for somebody who has been forgotten', async () => {
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

  it('is not asked for again because an older one, forgotten, has come', async () => {
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
