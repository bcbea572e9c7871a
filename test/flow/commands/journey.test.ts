import { describe, expect, it } from 'vitest';
import { turn } from '../fake-clock.js';
import type { Journey } from '../../../src/flow/commands/journey.js';
import { FakeStorage } from '../fake-storage.js';
import { account, anna, fields, offline, states, wrongCode } from '../samples.js';
import { checking, customer, Page, password, Stage, unloaded } from '../stage.js';
import { cancelReads } from '../../support/send.js';

describe('a page that is back from the cache of the browser', () => {
  async function atCodeStep(): Promise<Stage> {
    const stage = new Stage();
    await stage.sent();
    expect(stage.storage.length).toBeGreaterThan(0);
    return stage;
  }

  const comesBack = ({ session }: Stage) => session.commands?.restoredFromCache();

  /** Verifies the code and saves the data. */
  async function reachCard(stage: Stage): Promise<void> {
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.answers('register', account);
    await stage.client.answers('logIn', customer({}));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({}));
    await stage.send({ type: 'save', values: { name: 'Anna', usedforpromotions: true } });
    await stage.client.answers('save');
    expect(stage.where).toBe('done');
  }

  it('continues a journey that is still stored', async () => {
    const stage = await atCodeStep();
    comesBack(stage);
    expect(stage.where).toBe('otp');
  });

  it('starts again if another page of the tab has ended the journey', async () => {
    const stage = await atCodeStep();
    for (const key of stage.storage.keys()) stage.storage.removeItem(key);
    comesBack(stage);
    expect(stage.where).toBe('register');
    expect(stage.page.resets).toBe(1);
  });

  it('shows the card that another page of the tab has reached, and keeps it for a reload', async () => {
    const stage = await atCodeStep();
    const next = new Stage(stage.storage);
    await turn();
    await reachCard(next);
    comesBack(stage);
    expect(stage.where).toBe('done');
    const reloaded = new Stage(stage.storage);
    await turn();
    expect(reloaded.where).toBe('done');
  });

  it('keeps the card while it is stored, and starts again after a sign-out on another page of the tab', async () => {
    const stage = await atCodeStep();
    await reachCard(stage);
    comesBack(stage);
    expect(stage.where).toBe('done');
    const next = new Stage(stage.storage);
    await turn();
    await next.session.signOut();
    comesBack(stage);
    expect(stage.where).toBe('register');
    await expect(stage.session.getAccessToken()).rejects.toThrow();
  });

  it('shows the code step of another visitor who has begun since, and never the card of the first', async () => {
    const stage = await atCodeStep();
    await reachCard(stage);
    const next = new Stage(stage.storage);
    await turn();
    await next.session.signOut();
    await next.sent();
    comesBack(stage);
    expect(stage.where).toBe('otp');
    const reloaded = new Stage(stage.storage);
    await turn();
    expect(reloaded.where).toBe('otp');
  });
});

describe('a saved step that no element shows', () => {
  async function withoutCodeStep(): Promise<Stage> {
    const storage = new FakeStorage();
    const before = new Stage(storage);
    await before.sent();
    const stage = new Stage(storage);
    stage.leave();
    stage.session.attach(new Page('register'));
    await turn();
    return stage;
  }

  it('is shown once an element for it is attached', async () => {
    const stage = await withoutCodeStep();
    expect(stage.where).toBe('register');
    stage.session.attach(new Page('otp'));
    await turn();
    expect(stage.where).toBe('otp');
  });

  it('is not shown to a visitor who has typed in one of the forms', async () => {
    const stage = await withoutCodeStep();
    stage.session.attach(Object.assign(new Page('login'), { typed: 'a' }));
    stage.session.attach(new Page('otp'));
    await turn();
    expect(stage.where).toBe('register');
  });
});

it('cancelling without a command changes nothing', () => {
  const { session } = unloaded();
  expect(() => cancelReads(session)).not.toThrow();
  expect(session.state).toEqual(states.register);
});

describe('a new state', () => {
  const memoryOf = ({ session }: Stage) => (session.commands as Journey).memory;
  const secrets = { password, code: '123456' };

  it('loads data entry when the step is entered, and again when somebody returns to it', async () => {
    const stage = new Stage();
    await stage.verified();
    expect(stage.where).toBe('profile load');
    expect(stage.client.pending).toEqual(['fields', 'customer']);
    stage.leave();
    await turn();
    expect([stage.where, ...stage.client.pending]).toEqual(['profile']);
    stage.session.attach(stage.page);
    await turn();
    expect(stage.client.pending).toEqual(['fields', 'customer']);
  });

  it('loads nothing while the form is saved', async () => {
    const stage = new Stage();
    await stage.entering();
    await stage.send({ type: 'save', values: { name: 'Anna' } });
    expect(stage.where).toBe('profile save');
    expect(stage.client.pending).toEqual(['save']);
  });

  it('forgets password and code once data entry is open, not when it cannot be opened', async () => {
    const stage = new Stage();
    await stage.verified();
    await stage.client.fails('fields', offline);
    await stage.client.fails('customer', offline);
    expect(stage.where).toBe('profile failed offline');
    expect(memoryOf(stage).secrets).toEqual(secrets);
    await stage.send({ type: 'load' });
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    expect(stage.where).toBe('profile');
    expect(memoryOf(stage).secrets).toBeUndefined();
  });

  it('begins the check of a lost registration once, with the password', async () => {
    const stage = await checking();
    expect(stage.client.pending).toEqual(['logIn']);
    expect(stage.client.log.at(-1)?.asked).toEqual({ username: anna.value, password });
    expect(memoryOf(stage).secrets).toEqual(secrets);
  });

  it('begins the check of a lost registration after a reload, without the password', async () => {
    const before = await checking();
    const stage = new Stage(before.storage);
    await turn();
    expect(stage.where).toBe('checking verify');
    expect(stage.client.pending).toEqual(['checkIdentifier']);
  });

  it('looks for a card that is missing when the journey is done', async () => {
    const stage = new Stage();
    await stage.done();
    expect(stage.where).toBe('done');
    expect(stage.client.pending).toEqual([]);
    const other = new Stage();
    await other.verified({ customerId: '6001' });
    await other.client.answers('fields', fields);
    await other.client.answers('customer', { customerId: '6001', values: {} });
    await other.send({ type: 'save', values: { name: 'Anna', usedforpromotions: true } });
    await other.client.answers('save');
    expect(other.where).toBe('done');
    expect(other.client.pending).toEqual(['customer']);
  });

  it('forgets everything at an entry, and nothing on the way to the code', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    expect(stage.client.pending).toEqual([]);
    await stage.send({ type: 'send-code' });
    await stage.client.answers('sendVerification');
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.fails('register', wrongCode);
    await stage.client.answers('checkIdentifier', { status: 'new' });
    const memory = memoryOf(stage);
    expect(memory).toMatchObject({ secrets, identity: { username: anna.value } });
    await stage.send({ type: 'change-address' });
    expect(stage.where).toBe('register');
    expect(memory.identity).toEqual({});
    expect(memory.secrets).toBeUndefined();
  });
});
