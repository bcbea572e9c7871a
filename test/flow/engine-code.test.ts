import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.js';
import { FakeStorage } from './fake-storage.js';
import {
  account,
  anna,
  cardCode,
  offline,
  refused,
  serverError,
  tooMany,
  wrongCode,
  wrongCredentials,
} from './samples.js';
import { customer, password, Stage } from './stage.js';

const secrets = { password, code: '123456' };
const isHolder = { standing: 'has-card', customerId: '5005' } as const;
const usedCode: Problem = { code: 'code-expired', status: 402, answerCode: 425 };
const taken: Problem = { code: 'username-taken', status: 402, answerCode: 263 };

describe('sending a code', () => {
  it('starts the cool-down and tells the host how long it lasts', async () => {
    const stage = new Stage();
    await stage.sent();
    const now = stage.clock.now();
    expect(stage.state).toEqual({
      step: 'otp',
      person: { identifier: anna, standing: 'new' },
      code: { at: now, uncertain: false },
      sendableAt: now + 30_000,
      activity: { kind: 'idle' },
    });
    expect(stage.page.notices.at(-1)).toEqual({
      name: 'onboarding-code-sent',
      detail: { channel: 'email', resendAfter: 30 },
      cancelable: false,
      step: 'otp',
    });
  });

  it.each([
    [{ standing: 'new' } as const, anna, { method: 'sendVerification', asked: anna }],
    [
      isHolder,
      cardCode,
      { method: 'sendCode', asked: { customerId: '5005', identifier: cardCode } },
    ],
  ])('asks the endpoint of the person: %o', async (check, identifier, call) => {
    const stage = new Stage();
    await stage.sent(check, identifier);
    expect(stage.client.log.at(-1)).toEqual(call);
  });

  it('is not done again before the cool-down is over', async () => {
    const stage = new Stage();
    await stage.sent();
    await stage.clock.advance(29_999);
    await stage.act((engine) => engine.sendCode());
    expect(stage.client.pending).toEqual([]);
    await stage.clock.advance(1);
    await stage.act((engine) => engine.sendCode());
    expect(stage.client.pending).toEqual(['sendVerification']);
  });

  it.each<Problem>([
    { code: 'code-not-sent', status: 402, answerCode: 202 },
    { code: 'wrong-campaign' },
    { code: 'unauthorised' },
  ])('stays and says that no code was sent after %o', async (problem) => {
    const stage = new Stage();
    await stage.identified({ standing: 'new' });
    await stage.act((engine) => engine.sendCode());
    await stage.client.fails('sendVerification', problem);
    expect(stage.where).toBe(`otp failed ${problem.code}`);
    expect(stage.state).not.toHaveProperty('code');
    expect(stage.state).toMatchObject({ sendableAt: 0 });
  });

  it.each<Problem>([offline, { code: 'timeout' }, serverError, { code: 'not-our-server' }])(
    'says that the code may be on its way after %o',
    async (problem) => {
      const stage = new Stage();
      await stage.identified({ standing: 'new' });
      await stage.act((engine) => engine.sendCode());
      await stage.client.fails('sendVerification', problem);
      expect(stage.where).toBe('otp');
      expect(stage.state).toMatchObject({ code: { uncertain: true } });
      expect(stage.page.story.slice(-2)).toEqual([`error ${problem.code}`, 'code-sent']);
      expect(stage.page.notices.at(-2)).toMatchObject({ cancelable: false, step: 'otp' });
    },
  );

  it('says so after 25 seconds without an answer', async () => {
    const stage = new Stage();
    await stage.identified({ standing: 'new' });
    await stage.act((engine) => engine.sendCode());
    await stage.clock.advance(25_000);
    expect(stage.state).toMatchObject({ code: { uncertain: true, at: stage.clock.now() } });
  });

  it('knows that nothing was sent without any network', async () => {
    const stage = new Stage();
    await stage.identified({ standing: 'new' });
    stage.isOnline = false;
    await stage.act((engine) => engine.sendCode());
    await stage.client.fails('sendVerification', offline);
    expect(stage.where).toBe('otp failed offline');
    expect(stage.state).not.toHaveProperty('code');
  });

  it('knows that nothing was sent when there was not even a token', async () => {
    const stage = new Stage();
    await stage.identified({ standing: 'new' });
    stage.client.isCold = true;
    await stage.act((engine) => engine.sendCode());
    expect(stage.client.pending).toEqual(['warmUp']);
    await stage.client.fails('warmUp', serverError);
    expect(stage.where).toBe('otp failed server-error');
    expect(stage.state).not.toHaveProperty('code');
  });

  it('does not take a bug of ours for a code that was sent', async () => {
    const stage = new Stage();
    await stage.identified({ standing: 'new' });
    await stage.act((engine) => engine.sendCode());
    await stage.client.fails('sendVerification', new TypeError('bug'));
    expect(stage.where).toBe('otp failed unexpected');
  });

  it('keeps the time that the server asks for, whatever the host does with the message', async () => {
    const stage = new Stage();
    stage.page.prevented.add('onboarding-error');
    await stage.identified({ standing: 'new' });
    await stage.act((engine) => engine.sendCode());
    await stage.client.fails('sendVerification', tooMany);
    expect(stage.state).toMatchObject({ sendableAt: stage.clock.now() + 90_000 });
  });

  it('goes back to the address with a click, and anew from there', async () => {
    const stage = new Stage();
    await stage.sent();
    await stage.act((engine) => engine.go({ type: 'change-address' }));
    expect(stage.state).toMatchObject({ identifier: anna, reason: 'other-address' });
    await stage.identified(isHolder, cardCode);
    expect(stage.state).not.toHaveProperty('code');
  });

  it('is finished when the element goes in the middle', async () => {
    const stage = new Stage();
    await stage.identified({ standing: 'new' });
    await stage.act((engine) => engine.sendCode());
    stage.leave();
    await stage.clock.advance(0);
    expect(stage.client.pending).toEqual(['sendVerification']);
  });
});

describe('checking a code', () => {
  it('makes the account of a new person, then opens data entry', async () => {
    const stage = new Stage();
    await stage.verifying();
    expect(stage.where).toBe('otp verify');
    expect(stage.client.log.at(-1)).toEqual({
      method: 'register',
      asked: { identifier: anna, ...secrets },
    });
    await stage.client.answers('register', account);
    expect(stage.where).toBe('profile load');
    expect(stage.state).toMatchObject({
      via: 'registration',
      account,
      person: { identifier: anna },
    });
    expect(stage.page.notices.at(-2)).toEqual({
      name: 'onboarding-verified',
      detail: account,
      cancelable: true,
      step: 'otp',
    });
  });

  it('gives a card holder credentials', async () => {
    const stage = new Stage();
    await stage.verifying(isHolder, cardCode);
    expect(stage.client.log.at(-1)).toEqual({
      method: 'changeCredentials',
      asked: { customerId: '5005', identifier: cardCode, ...secrets },
    });
    await stage.client.answers('changeCredentials', account);
    expect(stage.where).toBe('profile load');
  });

  it('makes one request of the same code twice', async () => {
    const stage = new Stage();
    await stage.sent();
    await stage.act((engine) => {
      engine.verify('123456', password);
      engine.verify('123456', password);
    });
    expect(stage.client.pending).toEqual(['register']);
  });

  it.each<Problem>([wrongCode, usedCode, { code: 'password-refused' }, taken, tooMany, refused])(
    'stays and says why after %o',
    async (problem) => {
      const stage = new Stage();
      await stage.verifying();
      await stage.client.fails('register', problem);
      expect(stage.where).toBe(`otp failed ${problem.code}`);
      expect(stage.state).toMatchObject({ code: { uncertain: false } });
    },
  );

  it('knows that nothing was written when there was not even a token', async () => {
    const stage = new Stage();
    await stage.sent();
    stage.client.isCold = true;
    await stage.act((engine) => engine.verify('123456', password));
    await stage.client.fails('warmUp', offline);
    expect(stage.where).toBe('otp failed offline');
  });

  it('is finished when the last element goes, and its event is told to the next', async () => {
    const stage = new Stage();
    await stage.verifying();
    stage.leave();
    await stage.clock.advance(0);
    await stage.client.answers('register', account);
    expect(stage.where).toBe('otp settled verified');
    expect(stage.page.story).not.toContain('verified');
    stage.session.attach(stage.page);
    expect(stage.page.story.slice(-2)).toEqual(['verified', 'otp>profile']);
    expect(stage.where).toBe('profile load');
    stage.session.attach(stage.page);
    expect(stage.page.story.filter((name) => name === 'verified')).toHaveLength(1);
  });

  it('keeps password and code out of the state', async () => {
    const stage = new Stage();
    await stage.verifying();
    expect(JSON.stringify(stage.state)).not.toMatch(/123456|correct horse/);
  });
});

describe('an account whose answer got lost', () => {
  async function checking(lost: Problem | Error = offline): Promise<Stage> {
    const stage = new Stage();
    await stage.verifying();
    await stage.client.fails('register', lost);
    return stage;
  }

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

  it('leads to the log-in when somebody is registered with another password', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.client.log.at(-1)).toEqual({ method: 'checkIdentifier', asked: anna });
    await stage.client.answers('checkIdentifier', { standing: 'registered', customerId: '1' });
    expect(stage.state).toEqual({
      step: 'login',
      reason: 'created',
      username: anna.value,
      activity: { kind: 'idle' },
    });
  });

  async function sentAgain(): Promise<Stage> {
    const stage = await checking();
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.answers('checkIdentifier', { standing: 'new' });
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
          await stage.client.answers('checkIdentifier', { standing: 'new' });
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

  it('is asked for ever more slowly, at most once a minute', async () => {
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

  it('is not asked for before the server wants to be asked', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', tooMany);
    expect(stage.state).toMatchObject({ activity: { until: stage.clock.now() + 90_000 } });
    await stage.clock.advance(89_999);
    expect(stage.client.pending).toEqual([]);
    await stage.clock.advance(1);
    expect(stage.client.pending).toEqual(['logIn']);
  });

  it('is asked for at once when the person wants that, and then not twice', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', offline);
    await stage.act((engine) => engine.checkAgain());
    expect(stage.client.pending).toEqual(['logIn']);
    await stage.clock.advance(5_000);
    expect(stage.client.pending).toEqual(['logIn']);
  });

  it('is no longer asked for by somebody who went elsewhere', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', offline);
    await stage.act((engine) => engine.go({ type: 'open-login' }));
    await stage.clock.advance(600_000);
    expect(stage.client.pending).toEqual([]);
    expect(stage.where).toBe('login');
  });

  it('is no longer asked for after signing out in the middle', async () => {
    const stage = await checking();
    await stage.session.signOut();
    await stage.clock.advance(600_000);
    expect(stage.client.pending).toEqual([]);
    expect(stage.where).toBe('register');
    expect(stage.clock.waiting).toBe(0);
  });

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
    await again.client.answers('checkIdentifier', { standing: 'registered', customerId: '1' });
    expect(again.where).toBe('login');
    expect(again.state).toMatchObject({ reason: 'created', username: anna.value });
  });

  it('was not made, says the reload; then a new code is needed', async () => {
    const storage = new FakeStorage();
    const stage = new Stage(storage);
    await stage.verifying();
    await stage.client.fails('register', offline);
    const again = new Stage(storage);
    await again.clock.advance(0);
    await again.client.answers('checkIdentifier', { standing: 'new' });
    expect(again.where).toBe('otp failed code-expired');
  });
});
