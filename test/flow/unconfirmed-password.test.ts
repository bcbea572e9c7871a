import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.js';
import { changing } from './resetting.js';
import { anna, offline, serverError, wrongCode, wrongCredentials } from './samples.js';
import { customer, password } from './stage.js';

describe('a new password whose change is not confirmed', () => {
  it('stays with a wrong code after one log-in with the new password', async () => {
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

  it('tries no second log-in for the same wrong code', async () => {
    const stage = await changing();
    await stage.client.fails('changeCredentials', wrongCode);
    await stage.client.fails('logIn', wrongCredentials);
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.fails('changeCredentials', wrongCode);
    expect(stage.where).toBe('reset failed wrong-code');
    expect(stage.client.pending).toEqual([]);
    await stage.send({ type: 'verify', code: '654321', password });
    await stage.client.fails('changeCredentials', wrongCode);
    expect(stage.client.pending).toEqual(['logIn']);
  });

  it('says what keeps the log-in from telling, and tries it again with the next try', async () => {
    const stage = await changing();
    await stage.client.fails('changeCredentials', wrongCode);
    await stage.client.fails('logIn', offline);
    expect(stage.where).toBe('reset failed offline');
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.fails('changeCredentials', wrongCode);
    expect(stage.client.pending).toEqual(['logIn']);
  });

  // A browser itself sends a request again whose connection was cut: the second answer is the one we see.
  it.each<Problem>([
    { code: 'wrong-code', status: 402, answerCode: 312 },
    { code: 'wrong-code', status: 402, answerCode: 315 },
    { code: 'code-expired', status: 402, answerCode: 425 },
    { code: 'username-taken', status: 402, answerCode: 263 },
  ])('tries the new password when the change may have gone through before: %o', async (problem) => {
    const stage = await changing();
    await stage.client.fails('changeCredentials', problem);
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', []);
    expect(stage.where).toBe('done');
    const other = await changing();
    await other.client.fails('changeCredentials', problem);
    await other.client.fails('logIn', wrongCredentials);
    expect(other.where).toBe(`reset failed ${problem.code}`);
  });

  it('stays when the log-in does not tell, and finds out with the next try', async () => {
    const stage = await changing();
    await stage.client.fails('changeCredentials', offline);
    await stage.client.fails('logIn', offline);
    expect(stage.where).toBe('reset failed offline');
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.fails('changeCredentials', wrongCode);
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', []);
    expect(stage.where).toBe('done');
  });

  it.each([offline, wrongCode])(
    'says that the password is changed when it logs in and only the fields fail: %o',
    async (problem) => {
      const stage = await changing();
      await stage.client.fails('changeCredentials', problem);
      await stage.client.answers('logIn', customer());
      await stage.client.fails('fields', serverError);
      expect(stage.state).toMatchObject({ step: 'login', reason: 'changed', username: anna.value });
    },
  );

  it('says that the code is wrong when the log-in refuses after a lost change, too', async () => {
    const stage = await changing();
    await stage.client.fails('changeCredentials', offline);
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.where).toBe('reset failed offline');
    await stage.send({ type: 'verify', code: '123457', password });
    await stage.client.fails('changeCredentials', wrongCode);
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.where).toBe('reset failed wrong-code');
  });

  it('tries no log-in with another password than the one that may be in force', async () => {
    const stage = await changing();
    await stage.client.fails('changeCredentials', offline);
    await stage.client.fails('logIn', offline);
    await stage.send({ type: 'verify', code: '123456', password: 'another sentence' });
    await stage.client.fails('changeCredentials', { code: 'password-refused' });
    expect(stage.where).toBe('reset failed password-refused');
    expect(stage.client.pending).toEqual([]);
  });
});
