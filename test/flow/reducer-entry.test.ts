import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../src/domain/identifier.js';
import type { Problem } from '../../src/domain/problem.js';
import type { Check } from '../../src/wire/client.js';
import { turn } from './fake-clock.js';
import { anna, cardCode, number, offline, refused, serverError, tooMany } from './samples.js';
import { customer, Stage } from './stage.js';

describe('the register step', () => {
  it.each<[string, Identifier, Check, string]>([
    ['a new person chooses a password', anna, { status: 'new' }, 'otp'],
    ['so does one with a mobile number', number, { status: 'new' }, 'otp'],
    ['a card holder does too', cardCode, { status: 'has-card', customerId: '5' }, 'otp'],
    ['whoever is registered logs in', anna, { status: 'registered', customerId: '5' }, 'login'],
    ['a registered card logs in', cardCode, { status: 'registered', customerId: '5' }, 'login'],
    ['an unknown card asks for an address', cardCode, { status: 'new' }, 'register'],
  ])('%s', async (_, identifier, check, step) => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier });
    expect(stage.where).toBe('register identify');
    await stage.client.answers('checkIdentifier', check);
    expect(stage.where).toBe(step);
    expect(stage.client.log).toEqual([{ method: 'checkIdentifier', asked: identifier }]);
  });

  it('says why it asks again after an unknown card, and tells the host nothing', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' }, cardCode);
    expect(stage.state).toMatchObject({ reason: 'card-unknown', identifier: cardCode });
    expect(stage.page.story).toEqual([]);
  });

  it('tells the host the channel and the standing, never the address', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'registered', customerId: '5001' });
    expect(stage.page.notices[0]).toEqual({
      name: 'onboarding-identified',
      detail: { channel: 'email', status: 'registered' },
      cancelable: true,
      step: 'register',
    });
    expect(stage.state).toEqual({
      step: 'login',
      reason: 'registered',
      username: anna.value,
      identifier: anna,
      request: { kind: 'idle' },
    });
  });

  it.each<[Problem, string]>([
    [refused, 'error'],
    [{ code: 'customer-blocked', answerCode: 51 }, 'error'],
    [{ code: 'wrong-campaign' }, 'error'],
    [{ code: 'unauthorised', status: 401 }, 'error'],
    [offline, 'register failed offline'],
    [{ code: 'timeout' }, 'register failed timeout'],
    [serverError, 'register failed server-error'],
    [{ code: 'not-our-server' }, 'register failed not-our-server'],
    [tooMany, 'register failed too-many-requests'],
    [{ code: 'refused', answerCode: 427 }, 'register failed refused'],
  ])('takes the problem %o to: %s', async (problem, where) => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    await stage.client.fails('checkIdentifier', problem);
    expect(stage.where).toBe(where);
    expect(stage.page.story[0]).toBe(`error ${problem.code}`);
    if (where === 'error') {
      expect(stage.state).toMatchObject({ exit: 'home', failedStep: 'register', problem });
    } else expect(stage.state).toMatchObject({ identifier: anna });
  });

  it('says until when to wait', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    await stage.client.fails('checkIdentifier', tooMany);
    expect(stage.state.request).toMatchObject({ retryAt: stage.clock.now() + 90_000 });
  });

  it('sends one request for two clicks in one tick', async () => {
    const stage = new Stage();
    await stage.send(
      { type: 'identify', identifier: anna },
      { type: 'identify', identifier: anna },
    );
    expect(stage.client.pending).toEqual(['checkIdentifier']);
  });

  it('gives up after 25 seconds', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    await stage.clock.advance(24_999);
    expect(stage.where).toBe('register identify');
    await stage.clock.advance(1);
    expect(stage.where).toBe('register failed timeout');
  });

  it('shows the bug of a page as a failure, never as success', async () => {
    const reported: unknown[] = [];
    Reflect.set(globalThis, 'reportError', (error: unknown) => reported.push(error));
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    const bug = new TypeError('x is not a function');
    await stage.client.fails('checkIdentifier', bug);
    Reflect.deleteProperty(globalThis, 'reportError');
    expect(stage.where).toBe('register failed unexpected');
    expect(reported).toEqual([bug]);
  });

  it('waits with the next step when the host wants that, and goes on when it says so', async () => {
    const stage = new Stage();
    stage.page.prevented.add('onboarding-identified');
    await stage.identified({ status: 'new' });
    expect(stage.where).toBe('register settled identified');
    stage.session.proceed();
    expect(stage.where).toBe('otp');
    stage.session.proceed();
    expect(stage.page.story).toEqual(['identified', 'register>otp']);
  });

  it('keeps to itself what the host keeps to itself', async () => {
    const stage = new Stage();
    stage.page.prevented.add('onboarding-error');
    await stage.send({ type: 'identify', identifier: anna });
    await stage.client.fails('checkIdentifier', refused);
    expect(stage.where).toBe('register settled problem');
    stage.session.proceed();
    expect(stage.where).toBe('error');
  });

  it('fetches what every act needs early, and says nothing when that fails', async () => {
    const stage = new Stage();
    stage.client.isCold = true;
    stage.session.warmUp();
    await turn();
    expect(stage.client.pending).toEqual(['warmUp']);
    await stage.client.fails('warmUp', offline);
    expect(stage.where).toBe('register');
    expect(stage.page.story).toEqual([]);
  });

  it('lets go of an early fetch after 25 seconds', async () => {
    const stage = new Stage();
    stage.client.isCold = true;
    stage.session.warmUp();
    await turn();
    await stage.clock.advance(25_000);
    expect(stage.client.pending).toEqual([]);
  });
});

describe('leaving in the middle of reading', () => {
  it('drops the request when the last element goes, and shows the form when one comes back', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    stage.leave();
    await turn();
    expect(stage.client.pending).toEqual([]);
    expect(stage.where).toBe('register');
    expect(stage.state).toMatchObject({ identifier: anna });
  });

  it('goes on when an element is only moved', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    stage.leave();
    stage.session.attach(stage.page);
    await turn();
    expect(stage.client.pending).toEqual(['checkIdentifier']);
  });

  it('goes on while another element is there', async () => {
    const stage = new Stage();
    stage.session.attach(stage.page);
    await stage.send({ type: 'identify', identifier: anna });
    stage.leave();
    await turn();
    expect(stage.client.pending).toEqual(['checkIdentifier']);
  });

  it('drops what takes too long when the person wants that', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    stage.session.cancelReads();
    expect(stage.where).toBe('register');
    expect(stage.client.pending).toEqual([]);
    stage.session.cancelReads();
    expect(stage.page.story).toEqual([]);
  });
});

describe('the log-in', () => {
  const credentials = { username: 'anna', password: 'secret sentence' };

  async function loggingIn(): Promise<Stage> {
    const stage = new Stage();
    await stage.send({ type: 'log-in', ...credentials });
    return stage;
  }

  it('shows the card of somebody who has given all that the campaign wants', async () => {
    const stage = await loggingIn();
    expect(stage.where).toBe('login log-in');
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', [
      { kind: 'text', name: 'name', mandatory: true, readOnly: false, group: 'you' },
    ]);
    expect(stage.state).toEqual({
      step: 'done',
      via: 'login',
      account: { customerId: '6001', card: '700001', fidelyCode: '2700000000017' },
      cardholder: 'Anna Rossi',
      request: { kind: 'idle' },
    });
    expect(stage.page.story).toEqual(['register>login', 'logged-in', 'complete', 'login>done']);
    expect(stage.client.log.map(({ method }) => method)).toEqual(['logIn', 'fields']);
  });

  it('asks for the whole customer where the log-in told no barcode', async () => {
    const stage = await loggingIn();
    await stage.client.answers('logIn', { customerId: '6001', values: { name: 'Anna' } });
    expect(stage.client.pending).toEqual(['fields', 'customer']);
    await stage.client.answers('fields', []);
    await stage.client.answers('customer', customer({ surname: 'Rossi' }));
    expect(stage.state).toMatchObject({ cardholder: 'Anna Rossi', account: { card: '700001' } });
  });

  it('takes the customer’s own data for the newer ones, in whatever case they are written', async () => {
    const stage = await loggingIn();
    await stage.client.answers('logIn', { customerId: '6001', values: { shop: 'old' } });
    await stage.client.answers('fields', [
      { kind: 'text', name: 'name', mandatory: true, readOnly: false, group: 'you' },
    ]);
    await stage.client.answers('customer', customer({ Shop: 'new' }));
    expect(stage.state).toMatchObject({ profileForm: { stored: { Shop: 'new' } } });
    expect(stage.state).not.toHaveProperty('profileForm.stored.shop');
  });

  it.each<Problem>([
    offline,
    serverError,
    { code: 'wrong-credentials' },
    { code: 'customer-blocked' },
  ])('stays, with the name, after %o', async (problem) => {
    const stage = await loggingIn();
    await stage.client.fails('logIn', problem);
    expect(stage.where).toBe(`login failed ${problem.code}`);
    expect(stage.state).toMatchObject({ username: 'anna' });
  });

  it('stays when the fields of the campaign do not come', async () => {
    const stage = await loggingIn();
    await stage.client.answers('logIn', customer());
    await stage.client.fails('fields', offline);
    expect(stage.where).toBe('login failed offline');
  });

  it('is dropped when nobody looks any more', async () => {
    const stage = await loggingIn();
    stage.leave();
    await turn();
    expect(stage.where).toBe('login');
    expect(stage.client.pending).toEqual([]);
  });
});
