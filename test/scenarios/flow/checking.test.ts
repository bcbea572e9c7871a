import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { turn } from '../../flow/fake-clock.js';
import { offline, tooMany, wrongCredentials } from '../../flow/samples.js';
import type { OtpState } from '../../../src/flow/state/state.js';
import { checking, password, Stage } from '../../flow/stage.js';

/** Lets each check fail until no further one follows; returns the seconds from the start to each check. */
async function series(stage: Stage, fail: () => Promise<void>): Promise<number[]> {
  const start = stage.clock.now();
  const checks: number[] = [];
  while (stage.client.pending.length > 0) {
    checks.push((stage.clock.now() - start) / 1000);
    expect(checks.length, 'an end').toBeLessThan(20);
    await fail();
    while (stage.client.pending.length === 0 && stage.clock.due !== undefined) {
      await stage.clock.advance(stage.clock.due - stage.clock.now());
    }
  }
  return checks;
}

const unavailable: Problem = { code: 'server-error', status: 503 };
const refused: Problem = { code: 'refused', status: 403 };

const failOnce = (stage: Stage) => stage.client.fails('logIn', unavailable);

describe('the check whether an account was created', () => {
  it.each<[string, (stage: Stage) => Promise<void>]>([
    ['while there is no connection', (stage) => stage.client.fails('logIn', offline)],
    ['while the server is down', failOnce],
    [
      'while the server refuses',
      async ({ client }) => {
        await client.fails('logIn', wrongCredentials);
        await client.fails('checkIdentifier', refused);
      },
    ],
    [
      'while the password is refused and the rest fails',
      async ({ client }) => {
        await client.fails('logIn', wrongCredentials);
        await client.answers('checkIdentifier', { status: 'new' });
        await client.fails('register', unavailable);
      },
    ],
  ])('repeats at growing intervals for about a minute %s', async (_name, fail) => {
    const stage = await checking();
    expect(await series(stage, () => fail(stage))).toEqual([0, 3, 9, 21, 36, 51]);
    await stage.clock.advance(3_600_000);
    expect(stage.client.pending).toEqual([]);
    expect(stage.where).toMatch(/^checking failed/);
  });

  it('starts no check later than a minute after the first when requests hang', async () => {
    const stage = await checking();
    const start = stage.clock.now();
    const hang = () => stage.clock.advance(25_000);
    expect(await series(stage, hang)).toEqual([0, 28, 59]);
    expect(stage.clock.now() - start).toBeLessThan(85_000);
  });

  it('says whether another check follows by itself', async () => {
    const stage = await checking();
    for (const pause of [3, 6, 12, 15, 15]) {
      await failOnce(stage);
      expect(stage.state.request).toMatchObject({ kind: 'failed', willRetry: true });
      await stage.clock.advance(pause * 1000);
      expect(stage.where).toBe('checking verify');
    }
    await failOnce(stage);
    expect(stage.state.request).toEqual({
      kind: 'failed',
      problem: unavailable,
      action: 'verify',
    });
  });

  it('starts anew when the visitor asks after the end', async () => {
    const stage = await checking();
    const first = await series(stage, () => failOnce(stage));
    await stage.send({ type: 'check-again' });
    expect(await series(stage, () => failOnce(stage))).toEqual(first);
  });

  it('waits as long as the server asks', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', { code: 'too-many-requests', retryAfter: 30 });
    expect(stage.state.request).toMatchObject({ willRetry: true });
    await stage.clock.advance(29_999);
    expect(stage.client.pending).toEqual([]);
    await stage.clock.advance(1);
    expect(stage.client.pending).toEqual(['logIn']);
  });

  it('ends when the server asks for a longer wait than a minute; the button says how long', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', tooMany);
    const { request } = stage.state;
    expect(request).toMatchObject({ kind: 'failed', retryAt: stage.clock.now() + 90_000 });
    expect(request).not.toHaveProperty('willRetry');
    await stage.clock.advance(89_999);
    expect(stage.client.pending).toEqual([]);
    await stage.send({ type: 'check-again' });
    expect(stage.client.pending).toEqual(['logIn']);
  });

  it('says that another check follows also while the page holds the error', async () => {
    const stage = new Stage();
    stage.page.prevented.add('onboarding-error');
    await stage.verifying();
    await stage.client.fails('register', offline);
    await failOnce(stage);
    expect(stage.state.request).toMatchObject({ kind: 'settled', outcome: { willRetry: true } });
    await stage.clock.advance(3_000);
    expect(stage.where).toBe('checking verify');
    await series(stage, () => failOnce(stage));
    expect(stage.state.request).toMatchObject({ kind: 'settled' });
    expect(stage.state.request).not.toMatchObject({ outcome: { willRetry: true } });
  });

  it.each(['customer-blocked', 'customer-expired', 'customer-deleted'] as const)(
    'ends when the response is: %s',
    async (code) => {
      const stage = await checking();
      await stage.client.fails('logIn', wrongCredentials);
      await stage.client.fails('checkIdentifier', { code });
      expect(stage.where).toBe('error');
      expect(stage.state).toMatchObject({ exit: 'support', problem: { code } });
      expect(stage.page.story.slice(-2)).toEqual([`error ${code}`, 'checking>error']);
      await stage.clock.advance(3_600_000);
      expect(stage.client.pending).toEqual([]);
    },
  );

  it('pauses while no element is connected, and repeats at once when one connects', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', offline);
    stage.leave();
    await stage.clock.advance(3_600_000);
    expect(stage.client.pending).toEqual([]);
    expect(stage.clock.waiting).toBe(0);
    stage.leave = stage.session.attach(stage.page);
    await turn();
    expect(stage.where).toBe('checking verify');
    expect(stage.client.pending).toEqual(['logIn']);
  });

  it('repeats at once when the visitor asks, and not twice', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', offline);
    await stage.send({ type: 'check-again' });
    expect(stage.client.pending).toEqual(['logIn']);
    await stage.clock.advance(5_000);
    expect(stage.client.pending).toEqual(['logIn']);
  });

  it('leads back to the code once the API has said that there is no account, and checks no more', async () => {
    const stage = await checking();
    const { delivery } = stage.state as OtpState;
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.answers('checkIdentifier', { status: 'new' });
    await stage.send({ type: 'enter-code' });
    expect(stage.where).toBe('checking verify');
    await stage.client.fails('register', unavailable);
    expect(stage.state).toMatchObject({ step: 'checking', hasNoAccount: true });
    await stage.send({ type: 'enter-code' });
    expect(stage.where).toBe('otp');
    expect(stage.state).toMatchObject({ delivery });
    expect(stage.state).not.toHaveProperty('hasNoAccount');
    expect(stage.clock.waiting).toBe(0);
    await stage.send({ type: 'verify', code: '123456', password });
    expect(stage.client.pending).toEqual(['register']);
  });

  it('leads back to no code while the API has not been heard', async () => {
    const stage = await checking();
    await series(stage, () => failOnce(stage));
    await stage.send({ type: 'enter-code' });
    expect(stage.where).toBe('checking failed server-error');
  });

  it('ends when the visitor goes elsewhere', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', offline);
    await stage.send({ type: 'open-login' });
    await stage.clock.advance(600_000);
    expect(stage.client.pending).toEqual([]);
    expect(stage.clock.waiting).toBe(0);
    expect(stage.where).toBe('login');
  });

  it('ends when the visitor signs out during it', async () => {
    const stage = await checking();
    await stage.session.signOut();
    await stage.clock.advance(600_000);
    expect(stage.client.pending).toEqual([]);
    expect(stage.where).toBe('register');
    expect(stage.clock.waiting).toBe(0);
  });
});
