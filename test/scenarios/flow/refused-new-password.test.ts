import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { changing } from '../../flow/resetting.js';
import { anna, offline, serverError, wrongCode, wrongCredentials } from '../../flow/samples.js';
import { customer, password } from '../../flow/stage.js';

describe('a password change that is refused although it may have succeeded', () => {
  it('reports a wrong code after one log-in with the new password', async () => {
    const stage = await changing();
    await stage.client.fails('changeCredentials', wrongCode);
    expect(stage.client.log.at(-1)).toEqual({
      method: 'logIn',
      asked: { username: anna.value, password },
    });
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.where).toBe('reset failed wrong-code');
    expect(stage.client.pending).toEqual([]);
  });

  it('is checked if that log-in has no answer', async () => {
    const stage = await changing();
    await stage.client.fails('changeCredentials', wrongCode);
    await stage.client.fails('logIn', offline);
    expect(stage.where).toBe('checking verify');
    expect(stage.client.pending).toEqual(['logIn']);
  });

  // The browser repeats a request whose connection was cut; the second response is the one received.
  it.each<Problem>([
    { code: 'wrong-code', status: 402, answerCode: 312 },
    { code: 'wrong-code', status: 402, answerCode: 315 },
    { code: 'code-expired', status: 402, answerCode: 425 },
    { code: 'username-taken', status: 402, answerCode: 263 },
  ])('tries to log in with the new password: %o', async (problem) => {
    const stage = await changing();
    await stage.client.fails('changeCredentials', problem);
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', []);
    expect(stage.where).toBe('done');
    const other = await changing();
    await other.client.fails('changeCredentials', problem);
    await other.client.fails('logIn', wrongCredentials);
    expect(other.where).toBe(`reset failed ${problem.code}`);
    expect(other.client.pending).toEqual([]);
  });

  it('reports the change if the log-in succeeds and only the fields fail', async () => {
    const stage = await changing();
    await stage.client.fails('changeCredentials', wrongCode);
    await stage.client.answers('logIn', customer());
    await stage.client.fails('fields', serverError);
    expect(stage.state).toMatchObject({ step: 'login', reason: 'changed', username: anna.value });
  });

  it('tries no log-in with a password that is refused', async () => {
    const stage = await changing();
    await stage.client.fails('changeCredentials', { code: 'password-refused' });
    expect(stage.where).toBe('reset failed password-refused');
    expect(stage.client.pending).toEqual([]);
  });
});
