import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { FakeStorage } from '../../flow/fake-storage.js';
import {
  account,
  anna,
  cardCode,
  newcomer,
  offline,
  serverError,
  wrongCredentials,
} from '../../flow/samples.js';
import { checking, customer, password, Stage } from '../../flow/stage.js';

const secrets = { password, code: '123456' };

const usedCode: Problem = { code: 'code-expired', status: 402, answerCode: 425 };

const taken: Problem = { code: 'username-taken', status: 402, answerCode: 263 };

describe('an account request whose response was lost', () => {
  it.each<Problem>([offline, { code: 'timeout' }, serverError, { code: 'not-our-server' }])(
    'is checked by a log-in after %o',
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

  it('is not checked after an unexpected error', async () => {
    expect((await checking(new TypeError('bug'))).where).toBe('otp failed unexpected');
  });

  it('is checked after a timeout', async () => {
    const stage = new Stage();
    await stage.verifying();
    await stage.clock.advance(25_000);
    expect(stage.where).toBe('checking verify');
  });

  it('leads to data entry without another log-in if the account exists', async () => {
    const stage = await checking();
    await stage.client.answers('logIn', customer());
    expect(stage.where).toBe('profile load');
    expect(stage.page.story.slice(-2)).toEqual(['verified', 'checking>profile']);
    expect(stage.client.pending).toEqual(['fields', 'customer']);
  });

  it('keeps the username for a later log-in after the card', async () => {
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

  it('leads to the log-in if the customer is registered with another password', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.client.log.at(-1)).toEqual({ method: 'checkIdentifier', asked: anna });
    await stage.client.answers('checkIdentifier', { status: 'registered', customerId: '1' });
    expect(stage.state).toEqual({
      step: 'login',
      reason: 'created',
      pendingProfile: { entry: { kind: 'registration', person: newcomer } },
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

  it('is repeated with the same code if the account does not exist', async () => {
    const stage = await sentAgain();
    expect(stage.client.log.at(-1)).toEqual({
      method: 'register',
      asked: { identifier: anna, ...secrets },
    });
    await stage.client.answers('register', account);
    expect(stage.where).toBe('profile load');
    expect(stage.client.pending).toEqual(['logIn']);
  });

  it('is repeated for a cardholder, who is no registered customer', async () => {
    const holder = { status: 'has-card', customerId: '5005' } as const;
    const stage = new Stage();
    await stage.verifying(holder, cardCode);
    await stage.client.fails('changeCredentials', offline);
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.answers('checkIdentifier', holder);
    expect(stage.where).toBe('checking verify');
    expect(stage.client.pending).toEqual(['changeCredentials']);
    await stage.client.answers('changeCredentials', { card: '100002' });
    expect(stage.where).toBe('profile load');
  });

  it('leads to data entry if the repeated code is refused because the first request succeeded', async () => {
    const stage = await sentAgain();
    await stage.client.fails('register', usedCode);
    expect(stage.client.pending).toEqual(['logIn']);
    await stage.client.answers('logIn', customer());
    expect(stage.where).toBe('profile load');
  });

  it('needs a new code if the old one is used up and the account does not exist', async () => {
    const stage = await sentAgain();
    await stage.client.fails('register', usedCode);
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.where).toBe('otp failed code-expired');
    expect(stage.page.story.slice(-2)).toEqual(['checking>otp', 'error code-expired']);
  });

  it('leads to the log-in if the username is taken', async () => {
    const stage = await sentAgain();
    await stage.client.fails('register', taken);
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.where).toBe('login');
    expect(stage.state).toMatchObject({ reason: 'created' });
  });

  it.each(['logIn', 'checkIdentifier', 'register', 'logIn again'] as const)(
    'is checked again if the connection is lost at: %s',
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

  it('is checked by the identifier alone after a reload, since the password is gone', async () => {
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

  it('is checked by the identifier after a reload during the check', async () => {
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

  it('is not checked after a reload if the code was reported as wrong', async () => {
    const storage = new FakeStorage();
    const stage = new Stage(storage);
    await stage.verifying();
    await stage.client.fails('register', { code: 'wrong-code' });
    await stage.client.answers('checkIdentifier', { status: 'new' });
    const again = new Stage(storage);
    await again.clock.advance(0);
    expect(again.where).toBe('otp');
  });

  it.each([anna, cardCode])(
    'needs no other code if the check after a reload finds no account: %o',
    async (identifier) => {
      const holder = { status: 'has-card', customerId: '5005' } as const;
      const found = identifier === anna ? ({ status: 'new' } as const) : holder;
      const storage = new FakeStorage();
      const stage = new Stage(storage);
      await stage.verifying(found, identifier);
      await stage.client.fails(identifier === anna ? 'register' : 'changeCredentials', offline);
      const again = new Stage(storage);
      await again.clock.advance(0);
      await again.client.answers('checkIdentifier', found);
      expect(again.where).toBe('otp');
      expect(again.page.story).toEqual(['register>checking', 'checking>otp']);
      await again.send({ type: 'verify', code: '123456', password });
      expect(again.client.pending).toEqual([
        identifier === anna ? 'register' : 'changeCredentials',
      ]);
    },
  );

  it.each([
    [599_999, 'otp'],
    [600_000, 'otp failed code-expired'],
  ])(
    'needs a new code if the check after a reload finds no account ten minutes later: %d ms, %s',
    async (passed, where) => {
      const storage = new FakeStorage();
      const stage = new Stage(storage);
      await stage.verifying();
      await stage.client.fails('register', offline);
      const again = new Stage(storage);
      await again.clock.advance(0);
      again.leave();
      await again.client.fails('checkIdentifier', offline);
      await again.clock.advance(passed);
      await again.send({ type: 'check-again' });
      await again.client.answers('checkIdentifier', { status: 'new' });
      expect(again.where).toBe(where);
    },
  );

  it('is checked after each reload while storage is full', async () => {
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
      expect(again.where).toBe('otp');
    }
  });
});
