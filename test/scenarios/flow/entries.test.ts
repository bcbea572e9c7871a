import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../../src/domain/identifier.js';
import type { Problem } from '../../../src/domain/problem.js';
import type { IdentifierCheck } from '../../../src/wire/client.js';
import { turn } from '../../flow/fake-clock.js';
import {
  anna,
  cardCode,
  number,
  offline,
  refused,
  serverError,
  tooMany,
} from '../../flow/samples.js';
import { customer, Stage } from '../../flow/stage.js';
import { cancelReads } from '../../support/send.js';

describe('the register step', () => {
  it.each<[string, Identifier, IdentifierCheck, string]>([
    ['a new e-mail address', anna, { status: 'new' }, 'otp'],
    ['a new mobile number', number, { status: 'new' }, 'otp'],
    ['a card without credentials', cardCode, { status: 'has-card', customerId: '5' }, 'otp'],
    ['a registered e-mail address', anna, { status: 'registered', customerId: '5' }, 'login'],
    ['a registered card', cardCode, { status: 'registered', customerId: '5' }, 'login'],
    ['an unknown card', cardCode, { status: 'new' }, 'register'],
  ])('leads to the next step: %s', async (_, identifier, check, step) => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier });
    expect(stage.where).toBe('register identify');
    await stage.client.answers('checkIdentifier', check);
    expect(stage.where).toBe(step);
    expect(stage.client.log).toEqual([{ method: 'checkIdentifier', asked: identifier }]);
  });

  it('shows the reason after an unknown card, and dispatches no event', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' }, cardCode);
    expect(stage.state).toMatchObject({ reason: 'card-unknown', identifier: cardCode });
    expect(stage.page.story).toEqual([]);
  });

  it('dispatches the channel and the status, never the identifier', async () => {
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
  ])('handles the problem %o: %s', async (problem, where) => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    await stage.client.fails('checkIdentifier', problem);
    expect(stage.where).toBe(where);
    expect(stage.page.story[0]).toBe(`error ${problem.code}`);
    if (where === 'error') {
      expect(stage.state).toMatchObject({ exit: 'home', failedStep: 'register', problem });
    } else expect(stage.state).toMatchObject({ identifier: anna });
  });

  it('states until when to wait', async () => {
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

  it('times out after 25 seconds', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    await stage.clock.advance(24_999);
    expect(stage.where).toBe('register identify');
    await stage.clock.advance(1);
    expect(stage.where).toBe('register failed timeout');
  });

  it('shows an unexpected error as a failure and reports it', async () => {
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

  it('waits while the page prevents the next step, and continues on proceed()', async () => {
    const stage = new Stage();
    stage.page.prevented.add('onboarding-identified');
    await stage.identified({ status: 'new' });
    expect(stage.where).toBe('register settled identified');
    stage.session.proceed();
    expect(stage.where).toBe('otp');
    stage.session.proceed();
    expect(stage.page.story).toEqual(['identified', 'register>otp']);
  });

  it('shows no error while the page prevents the error event', async () => {
    const stage = new Stage();
    stage.page.prevented.add('onboarding-error');
    await stage.send({ type: 'identify', identifier: anna });
    await stage.client.fails('checkIdentifier', refused);
    expect(stage.where).toBe('register settled problem');
    stage.session.proceed();
    expect(stage.where).toBe('error');
  });

  it('fetches the token early, and reports no failure of that', async () => {
    const stage = new Stage();
    stage.client.isCold = true;
    stage.session.warmUp();
    await turn();
    expect(stage.client.pending).toEqual(['warmUp']);
    await stage.client.fails('warmUp', offline);
    expect(stage.where).toBe('register');
    expect(stage.page.story).toEqual([]);
  });

  it('aborts an early token request after 25 seconds', async () => {
    const stage = new Stage();
    stage.client.isCold = true;
    stage.session.warmUp();
    await turn();
    await stage.clock.advance(25_000);
    expect(stage.client.pending).toEqual([]);
  });
});

describe('a pending read', () => {
  it('is aborted when the last element is removed, and the form is shown when one returns', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    stage.leave();
    await turn();
    expect(stage.client.pending).toEqual([]);
    expect(stage.where).toBe('register');
    expect(stage.state).toMatchObject({ identifier: anna });
  });

  it('continues when an element is moved', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    stage.leave();
    stage.session.attach(stage.page);
    await turn();
    expect(stage.client.pending).toEqual(['checkIdentifier']);
  });

  it('continues while another element is connected', async () => {
    const stage = new Stage();
    stage.session.attach(stage.page);
    await stage.send({ type: 'identify', identifier: anna });
    stage.leave();
    await turn();
    expect(stage.client.pending).toEqual(['checkIdentifier']);
  });

  it('is aborted when the visitor cancels it', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    cancelReads(stage.session);
    expect(stage.where).toBe('register');
    expect(stage.client.pending).toEqual([]);
    cancelReads(stage.session);
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

  it('shows the card if no mandatory data is missing', async () => {
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
      holder: { cardholder: 'Anna Rossi', givenName: 'Anna' },
      request: { kind: 'idle' },
    });
    expect(stage.page.story).toEqual(['register>login', 'logged-in', 'complete', 'login>done']);
    expect(stage.client.log.map(({ method }) => method)).toEqual(['logIn', 'fields']);
  });

  it('reads the customer if the log-in reply has no barcode', async () => {
    const stage = await loggingIn();
    await stage.client.answers('logIn', { customerId: '6001', values: { name: 'Anna' } });
    expect(stage.client.pending).toEqual(['fields', 'customer']);
    await stage.client.answers('fields', []);
    await stage.client.answers('customer', customer({ surname: 'Rossi' }));
    expect(stage.state).toMatchObject({
      holder: { cardholder: 'Anna Rossi' },
      account: { card: '700001' },
    });
  });

  it('prefers the values of the read customer to those of the log-in reply, in any case of names', async () => {
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
  ])('stays at the form with the username after %o', async (problem) => {
    const stage = await loggingIn();
    await stage.client.fails('logIn', problem);
    expect(stage.where).toBe(`login failed ${problem.code}`);
    expect(stage.state).toMatchObject({ username: 'anna' });
  });

  it('stays at the form if the fields of the campaign fail to load', async () => {
    const stage = await loggingIn();
    await stage.client.answers('logIn', customer());
    await stage.client.fails('fields', offline);
    expect(stage.where).toBe('login failed offline');
  });

  it('is aborted when the last element is removed', async () => {
    const stage = await loggingIn();
    stage.leave();
    await turn();
    expect(stage.where).toBe('login');
    expect(stage.client.pending).toEqual([]);
  });
});
