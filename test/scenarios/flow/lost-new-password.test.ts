import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { changing } from '../../flow/resetting.js';
import { anna, offline, serverError, wrongCode, wrongCredentials } from '../../flow/samples.js';
import { customer, password, Stage } from '../../flow/stage.js';
import { turn } from '../../flow/fake-clock.js';

/** A new password whose answer is lost. */
async function lost(problem: Problem = offline): Promise<Stage> {
  const stage = await changing();
  await stage.client.fails('changeCredentials', problem);
  return stage;
}

describe('a new password whose answer is lost', () => {
  it.each([offline, serverError])('is checked by a log-in: %o', async (problem) => {
    const stage = await lost(problem);
    expect(stage.where).toBe('checking verify');
    expect(stage.client.pending).toEqual(['logIn']);
    expect(stage.client.log.at(-1)?.asked).toEqual({ username: anna.value, password });
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', []);
    expect(stage.where).toBe('done');
    expect(stage.page.story.slice(-4)).toEqual([
      'reset>checking',
      'logged-in',
      'complete',
      'checking>done',
    ]);
  });

  it('is checked again by itself while nothing answers', async () => {
    const stage = await lost();
    for (const seconds of [3, 6, 12, 15, 15]) {
      await stage.client.fails('logIn', offline);
      expect(stage.state.request).toMatchObject({ kind: 'failed', willRetry: true });
      await stage.clock.advance(seconds * 1000);
      expect(stage.client.pending).toEqual(['logIn']);
    }
    await stage.client.fails('logIn', offline);
    await stage.clock.advance(3_600_000);
    expect(stage.where).toBe('checking failed offline');
    expect(stage.client.pending).toEqual([]);
  });

  it('is set by the same code, once more, if the log-in says that it is not', async () => {
    const stage = await lost();
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.client.log.at(-1)).toEqual({
      method: 'changeCredentials',
      asked: { customerId: '5001', identifier: anna, code: '123456', password },
    });
    await stage.client.answers('changeCredentials', { customerId: '5001' });
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', []);
    expect(stage.where).toBe('done');
  });

  it('may have been set meanwhile: after a refused code a log-in decides', async () => {
    const stage = await lost();
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.fails('changeCredentials', wrongCode);
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', []);
    expect(stage.where).toBe('done');
  });

  it.each<Problem>([
    wrongCode,
    { code: 'username-taken', status: 402, answerCode: 263 },
    { code: 'password-refused', status: 402, answerCode: 264 },
    { code: 'customer-blocked', status: 402, answerCode: 51 },
    { code: 'refused', status: 402, answerCode: 450 },
  ])('leads back to the form with the reason if it cannot be set: %o', async (problem) => {
    const stage = await lost();
    const { delivery } = stage.state as { delivery?: object };
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.fails('changeCredentials', problem);
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.where).toBe(`reset failed ${problem.code}`);
    expect(stage.state).toMatchObject({ identifier: anna, customerId: '5001', delivery });
    expect(stage.client.log.map(({ method }) => method)).toEqual([
      'checkIdentifier',
      'sendCode',
      'changeCredentials',
      'logIn',
      'changeCredentials',
      'logIn',
    ]);
    expect(stage.clock.waiting).toBe(0);
    expect(stage.page.story.slice(-2)).toEqual(['checking>reset', `error ${problem.code}`]);
  });

  it('leads back to the form when the visitor asks, once a log-in has said that it is not set', async () => {
    const stage = await lost();
    await stage.client.fails('logIn', offline);
    await stage.send({ type: 'enter-code' });
    expect(stage.where).toBe('checking failed offline');
    await stage.clock.advance(3000);
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.fails('changeCredentials', offline);
    await stage.send({ type: 'enter-code' });
    expect(stage.where).toBe('reset');
    expect(stage.clock.waiting).toBe(0);
    await stage.send({ type: 'verify', code: '123456', password });
    expect(stage.client.pending).toEqual(['changeCredentials']);
  });

  it('leads to the log-in if it is set and only what follows fails', async () => {
    const stage = await lost();
    await stage.client.answers('logIn', customer());
    await stage.client.fails('fields', serverError);
    expect(stage.state).toMatchObject({ step: 'login', reason: 'changed', username: anna.value });
  });

  it('is typed again after a reload', async () => {
    const { storage } = await lost();
    expect(storage.text).not.toContain(password);
    const stage = new Stage(storage);
    await turn();
    expect(stage.where).toBe('reset');
    expect(stage.state).toMatchObject({ identifier: anna, customerId: '5001' });
  });

  it('leads back to data entry, also through the log-in', async () => {
    const stage = new Stage();
    await stage.entering();
    await stage.send({ type: 'open-login' });
    await changing(stage, '5001');
    await stage.client.fails('changeCredentials', offline);
    expect(stage.state).toMatchObject({ step: 'checking', pendingProfile: {} });
    const { pendingProfile } = stage.state as { pendingProfile?: object };
    await stage.send({ type: 'open-login' });
    expect(stage.where).toBe('checking verify');
    await stage.client.fails('logIn', offline);
    await stage.send({ type: 'open-login' });
    expect(stage.state).toEqual({
      step: 'login',
      reason: 'session',
      username: anna.value,
      identifier: anna,
      pendingProfile,
      request: { kind: 'idle' },
    });
  });

  it('leads to the log-in or to another account when the visitor leaves the check', async () => {
    const stage = await lost();
    await stage.client.fails('logIn', offline);
    await stage.send({ type: 'open-login' });
    expect(stage.state).toEqual({
      step: 'login',
      username: anna.value,
      identifier: anna,
      request: { kind: 'idle' },
    });
    const other = await lost();
    await other.client.fails('logIn', offline);
    await other.send({ type: 'change-address' });
    expect(other.state).toEqual({
      step: 'reset',
      identifier: anna,
      delivery: { resendAt: 0 },
      request: { kind: 'idle' },
    });
  });
});
