import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { turn } from '../../flow/fake-clock.js';
import { offline, tooMany, wrongCredentials } from '../../flow/samples.js';
import { checking, type Stage } from '../../flow/stage.js';

/** Runs rounds of checks, each so many seconds after the previous failure. */
async function rounds(
  stage: Stage,
  waits: readonly number[],
  fail: (wait: number) => Promise<void>,
) {
  for (const wait of waits) {
    expect(stage.client.pending).toEqual(['logIn']);
    await fail(wait);
    await stage.clock.advance(wait * 1000);
  }
}

describe('the check whether an account was created', () => {
  it('repeats at growing intervals, at most once a minute', async () => {
    const stage = await checking();
    const waits: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      await stage.client.fails('logIn', offline);
      const before = stage.clock.now();
      await stage.clock.advance((stage.clock.due ?? Infinity) - before);
      while (stage.client.pending.length === 0) {
        await stage.clock.advance((stage.clock.due ?? Infinity) - stage.clock.now());
      }
      waits.push((stage.clock.now() - before) / 1000);
    }
    expect(waits).toEqual([3, 6, 12, 24, 48, 60, 60, 60]);
  });

  it('waits as long as the server asks', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', tooMany);
    expect(stage.state).toMatchObject({ request: { retryAt: stage.clock.now() + 90_000 } });
    await stage.clock.advance(89_999);
    expect(stage.client.pending).toEqual([]);
    await stage.clock.advance(1);
    expect(stage.client.pending).toEqual(['logIn']);
  });

  it('stops by itself when the server keeps refusing; the visitor can repeat it', async () => {
    const stage = await checking();
    const refused: Problem = { code: 'refused', status: 403 };
    await rounds(stage, [3, 6, 12, 24, 48], async () => {
      await stage.client.fails('logIn', wrongCredentials);
      await stage.client.fails('checkIdentifier', refused);
    });
    await stage.clock.advance(3_600_000);
    expect(stage.client.pending).toEqual([]);
    expect(stage.where).toBe('checking failed refused');
    await stage.send({ type: 'check-again' });
    // After the visitor repeats it, it continues by itself.
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.fails('checkIdentifier', refused);
    await stage.clock.advance(60_000);
    expect(stage.client.pending).toEqual(['logIn']);
  });

  it('stops by itself, too, when the password is refused and the rest fails', async () => {
    const stage = await checking();
    const broken: Problem = { code: 'server-error', status: 500 };
    await rounds(stage, [3, 6, 12, 24, 48], async () => {
      await stage.client.fails('logIn', wrongCredentials);
      await stage.client.answers('checkIdentifier', { status: 'new' });
      await stage.client.fails('register', broken);
    });
    await stage.clock.advance(3_600_000);
    expect(stage.client.pending).toEqual([]);
    expect(stage.where).toBe('checking failed server-error');
    await stage.send({ type: 'check-again' });
    expect(stage.client.pending).toEqual(['logIn']);
  });

  it('continues while the server is down', async () => {
    const stage = await checking();
    await rounds(stage, [3, 6, 12, 24, 48, 60, 60, 60], () =>
      stage.client.fails('logIn', { code: 'server-error', status: 503 }),
    );
  });

  it('continues while responses are lost, although the password was refused', async () => {
    const stage = await checking();
    await rounds(stage, [3, 6, 12, 24, 48, 60, 60, 60], async (wait) => {
      await stage.client.fails('logIn', wrongCredentials);
      await stage.client.fails('checkIdentifier', wait % 4 > 0 ? { code: 'timeout' } : offline);
    });
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

  it('ends when the visitor goes elsewhere', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', offline);
    await stage.send({ type: 'open-login' });
    await stage.clock.advance(600_000);
    expect(stage.client.pending).toEqual([]);
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
