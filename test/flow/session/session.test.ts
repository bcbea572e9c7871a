import { describe, expect, it } from 'vitest';
import type { State } from '../../../src/flow/state/state.js';
import { storedKeys } from '../../../src/flow/session/storage.js';
import { turn } from '../fake-clock.js';
import type { FakeStorage } from '../fake-storage.js';
import { anna, configuration, idle, states } from '../samples.js';
import { Page, Stage, unloaded } from '../stage.js';
import { cancelReads, send } from '../../support/send.js';

describe('Session', () => {
  it('requests the focus once for each new step', () => {
    const { session } = unloaded();
    expect(session.stepToFocus).toBe(undefined);
    session.commit(states.otp);
    expect(session.stepToFocus).toBe('otp');
    session.focused();
    session.commit(states['otp sent']);
    expect(session.stepToFocus).toBe(undefined);
  });

  it('dispatches onboarding-ready once', () => {
    const { session } = unloaded();
    const page = new Page();
    session.attach(page);
    session.ready('register');
    session.ready('login');
    expect(page.notices).toEqual([
      {
        name: 'onboarding-ready',
        detail: { step: 'register' },
        cancelable: false,
        step: 'register',
      },
    ]);
  });

  it.each<[State, boolean]>([
    [states.register, true],
    [states.login, true],
    [states['register busy'], false],
    [states['register failed'], false],
    [states.otp, false],
    [states.done, false],
  ])('reports idle or not at %o: %s', (state, expected) => {
    const { session } = unloaded();
    session.commit(state);
    expect(session.isIdle).toBe(expected);
  });

  it('matches one API and one campaign', () => {
    const { session } = unloaded();
    expect(session.matches({ ...configuration, categoryId: '9' })).toBe(true);
    expect(session.matches({ ...configuration, campaignId: '9' })).toBe(false);
    expect(session.matches({ ...configuration, apiBase: 'https://other' })).toBe(false);
  });
});

describe('a saved journey in a session', () => {
  async function saved(): Promise<FakeStorage> {
    const stage = new Stage();
    await stage.sent();
    return stage.storage;
  }

  it('is shown once it is read, without moving the focus', async () => {
    const { session, arrivals, client } = unloaded(await saved());
    const page = new Page();
    session.attach(page);
    expect(session.isRestoring).toBe(true);
    await arrivals[0]?.arrive();
    expect(session.isRestoring).toBe(false);
    expect(session.state).toMatchObject({
      step: 'otp',
      delivery: { code: { unconfirmed: false } },
    });
    expect(session.stepToFocus).toBe(undefined);
    expect(page.story).toEqual(['register>otp']);
    expect(client.log).toEqual([]);
  });

  it('continues after a late script, without repeating a request', async () => {
    for (const isLate of [true, false]) {
      const { session, arrivals, client, clock } = unloaded(await saved());
      const page = new Page();
      session.attach(page);
      if (isLate) await clock.advance(25_000);
      else await arrivals[0]?.fail();
      expect(session.isRestoring).toBe(false);
      expect(session.state).toEqual({ step: 'register', request: idle });
      expect(page.updates).toBe(1);
      session.warmUp();
      await arrivals[isLate ? 0 : 1]?.arrive();
      expect(session.state).toMatchObject({
        step: 'otp',
        delivery: { code: { unconfirmed: false } },
      });
      expect(client.log).toEqual([]);
    }
  });

  it('does not interrupt a visitor who is typing when its script arrives late', async () => {
    const { session, arrivals } = unloaded(await saved());
    session.attach(Object.assign(new Page(), { typed: 'bruno@' }));
    await arrivals[0]?.fail();
    session.warmUp();
    await arrivals[1]?.arrive();
    expect(session.state.step).toBe('register');
  });

  it('is discarded if a command ran before its script arrived', async () => {
    const { session, arrivals, client } = unloaded(await saved());
    session.attach(new Page());
    await arrivals[0]?.fail();
    send(session, { type: 'identify', identifier: anna });
    await arrivals[1]?.arrive();
    expect(session.state).toMatchObject({ step: 'register', request: { action: 'identify' } });
    expect(client.pending).toEqual(['checkIdentifier']);
  });

  it('is removed by signing out, even if the script does not load', async () => {
    const storage = await saved();
    const { session, arrivals } = unloaded(storage);
    await arrivals[0]?.fail();
    const refusal = expect(session.signOut()).rejects.toThrow();
    await arrivals[1]?.fail();
    await refusal;
    expect(storage.keys()).toEqual([]);
  });

  it('is removed if the page disables saving', async () => {
    const storage = await saved();
    const stage = new Stage(storage, { resume: false });
    expect(stage.state.step).toBe('register');
    expect(storage.keys()).toEqual([]);
  });

  it('is not saved from the moment that the page disables saving', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    stage.storage.clear();
    stage.session.configuration = { ...stage.session.configuration, resume: false };
    await stage.send({ type: 'send-code' });
    await stage.client.answers('sendVerification');
    expect(stage.state).toMatchObject({ step: 'otp', delivery: { code: { unconfirmed: false } } });
    expect(stage.storage.length).toBe(0);
  });

  it('is left to another page if no element can show its step', async () => {
    const storage = await saved();
    const { session, arrivals } = unloaded(storage);
    const page = new Page('login');
    session.attach(page);
    await arrivals[0]?.arrive();
    expect(session.isRestoring).toBe(false);
    expect(session.state).toEqual({ step: 'register', request: idle });
    expect(page.story).toEqual([]);
    expect(storage.length).toBe(2);
  });

  it('continues when an element of its step connects late, if nothing has started', async () => {
    const { session, arrivals } = unloaded(await saved());
    session.attach(new Page('login'));
    await arrivals[0]?.arrive();
    session.attach(new Page('card'));
    expect(session.state.step).toBe('register');
    session.attach(new Page('otp'));
    await turn();
    expect(session.state.step).toBe('otp');
    expect(session.stepToFocus).toBe(undefined);
  });

  it('is discarded when another journey starts', async () => {
    const storage = await saved();
    const { session, arrivals } = unloaded(storage);
    session.attach(new Page('register'));
    await arrivals[0]?.arrive();
    send(session, { type: 'identify', identifier: anna });
    cancelReads(session);
    expect(session.state).toMatchObject({ step: 'register', request: idle });
    session.attach(new Page('otp'));
    expect(session.state.step).toBe('register');
    expect(storage.keys()).toEqual([storedKeys(configuration).contact]);
  });

  it('is discarded when the script times out, even if it arrives later', async () => {
    const { session, arrivals, clock } = unloaded(await saved());
    await clock.advance(24_999);
    expect(session.isRestoring).toBe(true);
    await clock.advance(1);
    expect(session.isRestoring).toBe(false);
    await arrivals[0]?.arrive();
    expect(session.state.step).toBe('register');
  });

  it('does not exist without a saved state', () => {
    const { session, arrivals } = unloaded();
    expect(session.isRestoring).toBe(false);
    expect(arrivals).toHaveLength(0);
  });
});
