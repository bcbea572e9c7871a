import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { FakeStorage } from '../../flow/fake-storage.js';
import { account, anna, offline, serverError, wrongCredentials } from '../../flow/samples.js';
import { checking, customer, password, Stage } from '../../flow/stage.js';

const secrets = { password, code: '123456' };

const usedCode: Problem = { code: 'code-expired', status: 402, answerCode: 425 };

const taken: Problem = { code: 'username-taken', status: 402, answerCode: 263 };

describe('an account whose answer got lost', () => {
  it.each<Problem>([offline, { code: 'timeout' }, serverError, { code: 'not-our-server' }])(
    'is looked for after %o, by logging in',
    async (problem) => {
      const stage = await checking(problem);
      expect(stage.where).toBe('checking verify');
      expect(stage.page.story.slice(-2)).toEqual([`error ${problem.code}`, 'otp>checking']);
      expect(stage.client.log.at(-1)).toEqual({
        method: 'logIn',
        asked: { username: anna.value, password },
      });
    },
  );

  it('is not looked for after a bug of ours', async () => {
    expect((await checking(new TypeError('bug'))).where).toBe('otp failed unexpected');
  });

  it('is looked for when no answer came in time', async () => {
    const stage = new Stage();
    await stage.verifying();
    await stage.clock.advance(25_000);
    expect(stage.where).toBe('checking verify');
  });

  it('leads to data entry when it is there, without another log-in', async () => {
    const stage = await checking();
    await stage.client.answers('logIn', customer());
    expect(stage.where).toBe('profile load');
    expect(stage.page.story.slice(-2)).toEqual(['verified', 'checking>profile']);
    expect(stage.client.pending).toEqual(['fields', 'customer']);
  });

  it('knows who logs in again after the finished card, though nobody logged in by the form', async () => {
    const stage = await checking();
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', []);
    await stage.client.answers('customer', customer());
    await stage.send({ type: 'save', values: {} });
    await stage.client.answers('save');
    await stage.send({ type: 'edit' });
    await stage.client.fails('fields', { code: 'session-expired' });
    await stage.client.fails('customer', { code: 'session-expired' });
    expect(stage.state).toMatchObject({ step: 'login', reason: 'session', username: anna.value });
  });

  it('leads to the log-in when somebody is registered with another password', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.client.log.at(-1)).toEqual({ method: 'checkIdentifier', asked: anna });
    await stage.client.answers('checkIdentifier', { status: 'registered', customerId: '1' });
    expect(stage.state).toEqual({
      step: 'login',
      reason: 'created',
      pendingProfile: { isNewAccount: true, username: anna.value },
      username: anna.value,
      identifier: anna,
      request: { kind: 'idle' },
    });
  });

  async function sentAgain(): Promise<Stage> {
    const stage = await checking();
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.answers('checkIdentifier', { status: 'new' });
    return stage;
  }

  it('is made with the same code when it is not there', async () => {
    const stage = await sentAgain();
    expect(stage.client.log.at(-1)).toEqual({
      method: 'register',
      asked: { identifier: anna, ...secrets },
    });
    await stage.client.answers('register', account);
    expect(stage.where).toBe('profile load');
    expect(stage.client.pending).toEqual(['logIn']);
  });

  it('is found at last when the same code is refused because the first try went through', async () => {
    const stage = await sentAgain();
    await stage.client.fails('register', usedCode);
    expect(stage.client.pending).toEqual(['logIn']);
    await stage.client.answers('logIn', customer());
    expect(stage.where).toBe('profile load');
  });

  it('needs a new code when the old one is used up and nobody is there', async () => {
    const stage = await sentAgain();
    await stage.client.fails('register', usedCode);
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.where).toBe('otp failed code-expired');
    expect(stage.page.story.slice(-2)).toEqual(['checking>otp', 'error code-expired']);
  });

  it('leads to the log-in when the username is taken all the same', async () => {
    const stage = await sentAgain();
    await stage.client.fails('register', taken);
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.where).toBe('login');
    expect(stage.state).toMatchObject({ reason: 'created' });
  });

  it.each(['logIn', 'checkIdentifier', 'register', 'logIn again'] as const)(
    'is still looked for when there is no connection at: %s',
    async (moment) => {
      const stage = await checking();
      if (moment === 'logIn') await stage.client.fails('logIn', offline);
      else {
        await stage.client.fails('logIn', wrongCredentials);
        if (moment === 'checkIdentifier') await stage.client.fails('checkIdentifier', offline);
        else {
          await stage.client.answers('checkIdentifier', { status: 'new' });
          if (moment === 'register') await stage.client.fails('register', offline);
          else {
            await stage.client.fails('register', usedCode);
            await stage.client.fails('logIn', offline);
          }
        }
      }
      expect(stage.where).toBe('checking failed offline');
      await stage.clock.advance(2_999);
      expect(stage.client.pending).toEqual([]);
      await stage.clock.advance(1);
      expect(stage.where).toBe('checking verify');
      expect(stage.client.pending).toEqual(['logIn']);
    },
  );

  it('is asked about by the address alone after a reload, which takes the password away', async () => {
    const storage = new FakeStorage();
    const stage = new Stage(storage);
    await stage.verifying();
    await stage.client.fails('register', offline);
    expect(storage.text).not.toMatch(/123456|correct horse/);
    const again = new Stage(storage);
    await again.clock.advance(0);
    expect(again.where).toBe('checking verify');
    expect(again.client.pending).toEqual(['checkIdentifier']);
    await again.client.answers('checkIdentifier', { status: 'registered', customerId: '1' });
    expect(again.where).toBe('login');
    expect(again.state).toMatchObject({ reason: 'created', username: anna.value });
  });

  it('is asked about by the address after a reload in the middle, too', async () => {
    const storage = new FakeStorage();
    const stage = new Stage(storage);
    await stage.verifying();
    expect(storage.text).not.toMatch(/123456|correct horse/);
    const again = new Stage(storage);
    await again.clock.advance(0);
    expect(again.client.pending).toEqual(['checkIdentifier']);
    await again.client.answers('checkIdentifier', { status: 'registered', customerId: '1' });
    expect(again.state).toMatchObject({ reason: 'created', username: anna.value });
  });

  it('is not asked about after a reload when the answer was that the code is wrong', async () => {
    const storage = new FakeStorage();
    const stage = new Stage(storage);
    await stage.verifying();
    await stage.client.fails('register', { code: 'wrong-code' });
    await stage.client.answers('checkIdentifier', { status: 'new' });
    const again = new Stage(storage);
    await again.clock.advance(0);
    expect(again.where).toBe('otp');
  });

  it('was not made, says the reload; then a new code is needed', async () => {
    const storage = new FakeStorage();
    const stage = new Stage(storage);
    await stage.verifying();
    await stage.client.fails('register', offline);
    const again = new Stage(storage);
    await again.clock.advance(0);
    await again.client.answers('checkIdentifier', { status: 'new' });
    expect(again.where).toBe('otp failed code-expired');
  });

  it('is asked about anew after each reload while the storage is full', async () => {
    const storage = new FakeStorage();
    const stage = new Stage(storage);
    await stage.verifying();
    await stage.client.fails('register', offline);
    storage.writing = new DOMException('Full', 'QuotaExceededError');
    for (let reload = 0; reload < 2; reload += 1) {
      const again = new Stage(storage);
      await again.clock.advance(0);
      expect(again.client.pending).toEqual(['checkIdentifier']);
      await again.client.answers('checkIdentifier', { status: 'new' });
      expect(again.where).toBe('otp failed code-expired');
    }
  });
});
