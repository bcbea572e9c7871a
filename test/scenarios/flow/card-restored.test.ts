import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/domain/configuration.js';
import { turn } from '../../flow/fake-clock.js';
import { FakeStorage } from '../../flow/fake-storage.js';
import { anna, complete, fields, onlyCard, wholeAccount } from '../../flow/samples.js';
import { customer, Page, password, Stage } from '../../flow/stage.js';

const { card, fidelyCode } = wholeAccount;
const holder = { cardholder: 'Anna Rossi', givenName: 'Anna' };
const minute = 60_000;
const passwordless = { password: 'none' } as const;

/** A visitor at the card after a registration. */
async function atCard(storage = new FakeStorage(), changes: Partial<Configuration> = {}) {
  const stage = new Stage(storage, changes);
  await stage.entering();
  await stage.send({ type: 'save', values: { ...complete, usedforpromotions: true } });
  await stage.client.answers('save');
  expect(stage.state).toMatchObject({ step: 'done', account: wholeAccount });
  return stage;
}

async function reloaded(
  storage: FakeStorage,
  changes: Partial<Configuration> = {},
): Promise<Stage> {
  const stage = new Stage(storage, changes);
  await turn();
  return stage;
}

/** The stored card, changed as if time had passed. `setBack`: by how much the device's clock was set back since. */
function aged(storage: FakeStorage, milliseconds: number, setBack = 0): FakeStorage {
  const [key = ''] = onlyCard;
  const saved = JSON.parse(storage.getItem(key) ?? '') as { at: number; now: number };
  const { at, now } = saved;
  const times = { at: at - milliseconds + setBack, now: now - milliseconds };
  storage.setItem(key, JSON.stringify({ ...saved, ...times }));
  return storage;
}

describe('a reload at the card', () => {
  it('shows the card again, and fires nothing but the step', async () => {
    const { storage } = await atCard();
    const again = await reloaded(storage);
    expect(again.state).toEqual({
      step: 'done',
      account: { card, fidelyCode },
      holder,
      identifier: anna,
      via: 'restored',
      request: { kind: 'idle' },
    });
    expect(again.page.story).toEqual(['register>done']);
    expect(again.client.log).toEqual([]);
    expect(again.session.isSignedIn).toBe(false);
    await expect(again.session.getAccessToken()).rejects.toThrow('unauthorised');
  });

  it('has stored its numbers, the name, the wallets and whose it is, and nothing else', async () => {
    const { storage } = await atCard();
    expect(storage.keys()).toEqual(onlyCard);
    const saved = JSON.parse(storage.getItem(onlyCard[0] ?? '') ?? '') as object;
    expect(saved).toEqual({
      version: 3,
      at: expect.any(Number) as number,
      now: expect.any(Number) as number,
      tab: expect.any(String) as string,
      account: { card, fidelyCode },
      holder,
      wallets: [],
      identifier: anna,
    });
    for (const secret of [password, '123456', wholeAccount.customerId ?? ''])
      expect(storage.text).not.toContain(secret);
  });

  it('shows it for 30 minutes from when it was complete, however often it is reloaded', async () => {
    const { storage } = await atCard();
    aged(storage, 29 * minute);
    expect((await reloaded(storage)).where).toBe('done');
    aged(storage, 1 * minute);
    expect((await reloaded(storage)).where).toBe('done');
    aged(storage, 1);
    expect((await reloaded(storage)).where).toBe('register');
    expect(storage.keys()).toEqual([]);
  });

  it.each([
    [31 * minute, 20 * minute],
    [31 * minute, 31 * minute],
    [5 * minute, 24 * 60 * minute],
  ])(
    'does not show it longer where the clock is set back: %i ms later, set back by %i ms',
    async (passed, setBack) => {
      const { storage } = await atCard();
      aged(storage, passed, setBack);
      expect((await reloaded(storage)).where).toBe('register');
      expect(storage.keys()).toEqual([]);
    },
  );

  it('shows it on a page that starts with the log-in', async () => {
    const { storage } = await atCard();
    expect((await reloaded(storage, { start: 'login' })).where).toBe('done');
  });

  it.each([
    ['no JSON', 'card'],
    ['no number', JSON.stringify({ version: 3, at: 1, account: {}, holder: {}, wallets: [] })],
    ['another version', JSON.stringify({ version: 2, at: 1 })],
  ])('shows no card out of %s', async (_, text) => {
    const storage = new FakeStorage();
    storage.setItem(onlyCard[0] ?? '', text);
    expect((await reloaded(storage)).where).toBe('register');
    expect(storage.keys()).toEqual([]);
  });

  it('shows nothing after a sign-out, and nothing with no-resume', async () => {
    const stage = await atCard();
    await stage.session.signOut();
    expect(stage.storage.keys()).toEqual([]);
    const { storage } = await atCard(new FakeStorage(), { resume: false });
    expect(storage.keys()).toEqual([]);
    const shown = (await atCard()).storage;
    expect((await reloaded(shown, { resume: false })).where).toBe('register');
    expect(shown.keys()).toEqual([]);
  });

  it('asks for the log-in before the details can be changed, then opens them', async () => {
    const again = await reloaded((await atCard()).storage);
    await again.send({ type: 'edit' });
    expect(again.state).toMatchObject({ step: 'login', reason: 'session' });
    expect(again.page.story).toEqual(['register>done', 'done>login']);
    expect(again.client.log).toEqual([]);
    // A reload at this log-in: the card is not lost.
    expect((await reloaded(again.storage)).where).toBe('done');
    await again.send({ type: 'log-in', username: anna.value, password });
    await again.client.answers('logIn', customer());
    await again.client.answers('fields', fields);
    await again.client.answers('fields', fields);
    await again.client.answers('customer', customer());
    expect(again.state).toMatchObject({ step: 'profile', entry: { kind: 'edit', via: 'login' } });
    await again.send({ type: 'cancel-edit' });
    expect(again.state).toMatchObject({ step: 'done', via: 'login', account: wholeAccount });
    expect(again.page.story).not.toContain('complete');
  });

  it('asks for a code instead where nobody chooses a password', async () => {
    const { storage } = await atCard();
    const again = await reloaded(storage, passwordless);
    expect(again.where).toBe('done');
    await again.send({ type: 'edit' });
    expect(again.state).toMatchObject({ step: 'register', passwordless: true, reason: 'session' });
    expect((await reloaded(storage, passwordless)).where).toBe('done');
  });

  it('leads another person to their own card where nobody chooses a password', async () => {
    const again = await reloaded((await atCard()).storage, passwordless);
    await again.send({ type: 'edit' });
    const bruno = { channel: 'email', value: 'bruno@example.org' } as const;
    await again.send({ type: 'identify', identifier: bruno });
    await again.client.answers('checkIdentifier', { status: 'new' });
    await again.client.answers('sendVerification');
    expect(again.state).toMatchObject({ step: 'otp', person: { identifier: bruno } });
    await again.send({ type: 'verify', code: '123456' });
    const other = { customerId: '7777', card: '200020' };
    await again.client.answers('register', other);
    const own = { step: 'profile', account: other, entry: { kind: 'registration' } };
    expect(again.state).toMatchObject(own);
    expect(again.storage.text).not.toContain(card);
  });

  it('leads another customer who logs in there to their own card', async () => {
    const again = await reloaded((await atCard()).storage);
    await again.send({ type: 'edit' });
    await again.send({ type: 'log-in', username: 'bruno@example.org', password });
    const other = { customerId: '7777', card: '200020', fidelyCode: '2000200' };
    await again.client.answers('logIn', { ...other, values: complete });
    await again.client.answers('fields', fields);
    expect(again.state).toMatchObject({ step: 'done', via: 'login', account: other });
    expect(again.page.story.slice(-3)).toEqual(['logged-in', 'complete', 'login>done']);
    expect(again.storage.text).toContain('200020');
    expect(again.storage.text).not.toContain(card);
  });

  it.each([
    ['onboarding-logged-in', complete],
    ['onboarding-complete', complete],
    ['onboarding-incomplete', {}],
  ] as const)(
    'is forgotten once another customer has logged in, though the page holds %s back',
    async (name, values) => {
      const again = await reloaded((await atCard()).storage);
      await again.send({ type: 'edit' });
      again.page.prevented.add(name);
      await again.send({ type: 'log-in', username: 'bruno@example.org', password });
      const other = { customerId: '7777', card: '200020', fidelyCode: '2000200' };
      await again.client.answers('logIn', { ...other, values });
      await again.client.answers('fields', fields);
      if (again.client.pending.includes('customer'))
        await again.client.answers('customer', { ...other, values });
      expect(again.where).toMatch(/^login settled/);
      expect(again.storage.text).not.toContain(card);
      expect((await reloaded(again.storage)).where).not.toBe('done');
    },
  );

  it('keeps the wallets, whose passes ask for the log-in', async () => {
    const storage = new FakeStorage();
    const stage = new Stage(storage);
    stage.client.wallets = ['apple'];
    await stage.entering();
    await stage.send({ type: 'save', values: complete });
    await stage.client.answers('save');
    expect(stage.state).toMatchObject({ step: 'done', via: 'registration', wallets: ['apple'] });
    const again = await reloaded(storage);
    expect(again.state).toMatchObject({ step: 'done', via: 'restored', wallets: ['apple'] });
    const { passes } = again.session.commands ?? {};
    const asked = await passes?.address('apple', new AbortController().signal);
    expect(asked).toMatchObject({ code: 'session-expired' });
    await again.send({ type: 'open-login' });
    expect(again.where).toBe('login');
    expect(storage.keys()).toEqual(onlyCard);
  });

  it('is forgotten when the page hands over a session, whose card is not stored', async () => {
    const again = await reloaded((await atCard()).storage);
    void again.session.adopt({ accessToken: 'T1' });
    await turn();
    await again.client.answers('customer', customer());
    expect(again.state).toMatchObject({ step: 'done', via: 'adopted' });
    expect(again.storage.keys()).toEqual([]);
  });

  it('waits for a page that can show the card', async () => {
    const { storage } = await atCard();
    const stage = new Stage(storage);
    stage.leave();
    stage.session.attach(new Page('register'));
    await turn();
    expect(stage.where).toBe('register');
    stage.session.attach(new Page('card'));
    await turn();
    expect(stage.where).toBe('done');
  });
});
