import { describe, expect, it } from 'vitest';
import { turn } from '../../flow/fake-clock.js';
import {
  account,
  anna,
  fields,
  offline,
  serverError,
  wholeAccount,
  wrongCredentials,
} from '../../flow/samples.js';
import { customer, password, Stage } from '../../flow/stage.js';

const typed = { name: 'Anna', usedforpromotions: true };

describe('the card', () => {
  async function withoutBarcode(): Promise<Stage> {
    const stage = new Stage();
    await stage.send({ type: 'log-in', username: 'anna', password });
    await stage.client.answers('logIn', { customerId: '6001', card: '700001', values: {} });
    await stage.client.answers('fields', []);
    await stage.client.answers('customer', { values: {} });
    return stage;
  }

  it('is read again if its barcode is unknown', async () => {
    const stage = await withoutBarcode();
    expect(stage.where).toBe('done');
    expect(stage.client.pending).toEqual(['customer']);
    await stage.client.answers('customer', customer());
    expect(stage.state).toMatchObject({
      account: wholeAccount,
      holder: { cardholder: 'Anna Rossi' },
    });
  });

  it('is read again if its number is unknown', async () => {
    const stage = new Stage();
    const later = { customerId: '6001', fidelyCode: '2700000000017' };
    await stage.send({ type: 'log-in', username: 'anna', password });
    await stage.client.answers('logIn', { ...later, values: {} });
    await stage.client.answers('fields', []);
    await stage.client.answers('customer', customer());
    expect(stage.where).toBe('done');
    expect(stage.state).toMatchObject({ account: wholeAccount });
    expect(stage.client.pending).toEqual([]);
  });

  it('shows its number if reading the barcode fails', async () => {
    const stage = await withoutBarcode();
    await stage.client.fails('customer', offline);
    expect(stage.state).toMatchObject({ step: 'done', account: { card: '700001' } });
    expect(stage.page.story.at(-1)).toBe('login>done');
  });

  it('does not wait longer than 25 seconds for the barcode', async () => {
    const stage = await withoutBarcode();
    await stage.clock.advance(25_000);
    expect(stage.client.pending).toEqual([]);
  });

  it('is not read again if the barcode is known', async () => {
    const stage = new Stage();
    await stage.done();
    expect(stage.client.pending).toEqual([]);
  });

  it('is never that of the previous customer', async () => {
    const stage = await withoutBarcode();
    await stage.session.signOut();
    await stage.send({ type: 'log-in', username: 'bruno', password });
    await stage.client.answers('logIn', { customerId: '7', card: '7', values: {} });
    await stage.client.answers('fields', []);
    await stage.client.answers('customer', customer());
    await stage.client.answers('customer', { customerId: '7', card: '7', values: {} });
    expect(stage.state).toMatchObject({ step: 'done', account: { card: '7' } });
  });
});

describe('two customers on one page', () => {
  it('the second one never sees the data of the first, who did not sign out', async () => {
    const stage = new Stage();
    await stage.send({ type: 'log-in', username: 'bruno', password: 'bruno-secret' });
    await stage.client.answers('logIn', customer({ surname: 'Bianchi' }));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({ surname: 'Bianchi' }));
    expect(stage.where).toBe('incomplete');
    await stage.send({ type: 'open-login' });
    expect(stage.client.isLoggedIn).toBe(false);
    await stage.send({ type: 'open-register' });
    await stage.verifying();
    await stage.client.answers('register', account);
    expect(stage.client.log.at(-1)).toEqual({
      method: 'logIn',
      asked: { username: anna.value, password },
    });
  });

  it('share the registration token while none has logged in', async () => {
    const stage = new Stage();
    await stage.sent();
    await stage.send({ type: 'change-address' });
    expect(stage.client.forgotten).toBe(0);
  });
});

describe('a customer who logs in after another one', () => {
  it('does not get the token of the previous one before the log-in succeeds', async () => {
    const stage = new Stage();
    await stage.send({ type: 'open-login' });
    await stage.send({ type: 'log-in', username: anna.value, password });
    await stage.client.answers('logIn', customer());
    await stage.client.fails('fields', serverError);
    expect(stage.where).toBe('login failed server-error');
    expect(stage.client.isLoggedIn).toBe(true);
    await expect(stage.session.getAccessToken()).rejects.toThrow('unauthorised');
    await stage.send({ type: 'log-in', username: 'bruno', password: 'wrong' });
    await stage.client.fails('logIn', wrongCredentials);
    await expect(stage.session.getAccessToken()).rejects.toThrow('unauthorised');
  });

  it('gets the token as soon as the page hears of the log-in', async () => {
    const stage = new Stage();
    stage.page.prevented.add('onboarding-logged-in');
    await stage.send({ type: 'open-login' });
    await stage.send({ type: 'log-in', username: anna.value, password });
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', []);
    expect(stage.where).toBe('login settled logged-in');
    const token = stage.session.getAccessToken();
    await turn();
    await stage.client.answers('accessToken', 'a token');
    expect(await token).toBe('a token');
  });

  it('does not get the consents of the previous one', async () => {
    const stage = new Stage();
    await stage.done();
    expect(stage.session.getConsents()).not.toEqual([]);
    await stage.send({ type: 'edit' });
    await stage.client.fails('fields', { code: 'session-expired' });
    await stage.client.fails('customer', { code: 'session-expired' });
    expect(stage.where).toBe('login');
    expect(stage.session.getConsents()).toEqual([]);
  });
});

describe('signing out', () => {
  it('removes tokens, consents and everything saved, and restarts the journey', async () => {
    const stage = new Stage();
    await stage.entering();
    stage.session.commands?.saveDraft({ name: 'A' });
    await stage.send({ type: 'save', values: typed });
    await stage.client.answers('save');
    await stage.session.signOut();
    expect(stage.where).toBe('register');
    expect(stage.client.forgotten).toBeGreaterThan(0);
    expect(stage.session.getConsents()).toEqual([]);
    expect(stage.storage.keys()).toEqual([]);
  });

  it('aborts a pending request, whose response changes nothing', async () => {
    const stage = new Stage();
    await stage.verifying();
    const waiting = stage.client.signalOf('register');
    await stage.session.signOut();
    expect(waiting.aborted).toBe(true);
    await turn();
    expect(stage.where).toBe('register');
    expect(stage.page.story.at(-1)).toBe('otp>register');
  });

  it('restarts at the log-in if the page starts there', async () => {
    const stage = new Stage(undefined, { start: 'login' });
    await stage.send({ type: 'open-register' });
    await stage.session.signOut();
    expect(stage.where).toBe('login');
  });

  it('leaves no token before the next log-in, which then gives the customer token', async () => {
    const stage = new Stage();
    await expect(stage.session.getAccessToken()).rejects.toMatchObject({
      problem: { code: 'unauthorised' },
    });
    await stage.sent();
    await expect(stage.session.getAccessToken()).rejects.toMatchObject({
      problem: { code: 'unauthorised' },
    });
    await stage.send({ type: 'verify', code: '1', password });
    await stage.client.answers('register', account);
    await stage.client.answers('logIn', customer());
    const token = stage.session.getAccessToken();
    await turn();
    await stage.client.answers('accessToken', 'token of anna');
    expect(await token).toBe('token of anna');
    const late = expect(stage.session.getAccessToken()).rejects.toThrow('Too late');
    await turn();
    await stage.clock.advance(25_000);
    await late;
  });
});
