import { describe, expect, it } from 'vitest';
import { anna, idle } from './samples.js';
import { Page, unloaded } from './stage.js';

describe('acting before the engine is there', () => {
  it('shows the step as busy, asks for the engine once, and acts once', async () => {
    const { session, arrivals, client, clock } = unloaded();
    const page = new Page();
    session.attach(page);
    session.warmUp();
    session.act('identify', (engine) => engine.identify(anna));
    session.act('identify', (engine) => engine.identify(anna));
    expect(session.state).toEqual({
      step: 'register',
      activity: { kind: 'busy', doing: 'identify' },
    });
    expect(arrivals).toHaveLength(1);
    await arrivals[0]?.arrive();
    expect(client.pending).toEqual(['checkIdentifier']);
    expect(session.state).toMatchObject({ identifier: anna, activity: { doing: 'identify' } });
    await clock.advance(24_999);
    expect(session.state.activity.kind).toBe('busy');
  });

  it('shows the step as it was when the act changes nothing', async () => {
    const { session, arrivals } = unloaded();
    const page = new Page();
    session.attach(page);
    session.act('save', (engine) => engine.save({}));
    await arrivals[0]?.arrive();
    expect(session.state).toEqual({ step: 'register', activity: idle });
    expect(page.updates).toBe(2);
  });

  it('fails when the script does not load, and tries to load it with the next act', async () => {
    const { session, arrivals, client, clock } = unloaded();
    const page = new Page();
    session.attach(page);
    session.act('identify', (engine) => engine.identify(anna));
    await arrivals[0]?.fail();
    expect(clock.waiting).toBe(0);
    expect(page.story).toEqual(['error offline']);
    expect(session.state.activity).toEqual({
      kind: 'failed',
      problem: { code: 'offline', hint: 'A script of this widget did not load.' },
    });
    session.act('identify', (engine) => engine.identify(anna));
    expect(session.state.activity.kind).toBe('busy');
    await arrivals[1]?.arrive();
    expect(client.pending).toEqual(['checkIdentifier']);
    await clock.advance(0);
  });

  it('shows and tells at the entry where somebody acts, what becomes of it', async () => {
    const { session, arrivals, client } = unloaded();
    const page = new Page();
    session.attach(page);
    const logIn = () =>
      session.act('log-in', (engine) => engine.logIn({ username: 'anna', password: 'x' }), 'login');
    logIn();
    expect(session.state).toEqual({
      step: 'login',
      activity: { kind: 'busy', doing: 'log-in' },
    });
    session.entered = undefined;
    session.stop();
    expect(session.state).toEqual({ step: 'register', activity: idle });
    // Nobody is led to another form.
    expect(session.entered).toBe(undefined);
    logIn();
    await arrivals[0]?.fail();
    expect(session.state).toMatchObject({ step: 'login', activity: { kind: 'failed' } });
    expect(page.notices.map(({ name, detail, step }) => [name, detail, step])).toMatchObject([
      ['onboarding-error', { code: 'offline', step: 'login' }, 'login'],
    ]);
    logIn();
    await arrivals[1]?.arrive();
    expect(client.pending).toEqual(['logIn']);
  });

  it('fails when the script takes longer than 25 seconds, and does nothing when it comes after all', async () => {
    const { session, arrivals, client, clock } = unloaded();
    session.act('identify', (engine) => engine.identify(anna));
    await clock.advance(24_999);
    expect(session.state.activity.kind).toBe('busy');
    await clock.advance(1);
    expect(session.state.activity).toMatchObject({ kind: 'failed', problem: { code: 'offline' } });
    await arrivals[0]?.arrive();
    expect(client.pending).toEqual([]);
    expect(session.state.activity.kind).toBe('failed');
  });

  it('gives an act so much less time as its script took, but some in any case', async () => {
    for (const [script, left] of [
      [10_000, 15_000],
      [24_000, 5_000],
    ] as const) {
      const { session, arrivals, clock } = unloaded();
      session.attach(new Page());
      session.act('identify', (engine) => engine.identify(anna));
      await clock.advance(script);
      await arrivals[0]?.arrive();
      await clock.advance(left - 1);
      expect(session.state.activity.kind).toBe('busy');
      await clock.advance(1);
      expect(session.state.activity).toMatchObject({ problem: { code: 'timeout' } });
    }
  });

  it('counts what was waited for before, and only for that act', async () => {
    const { session, arrivals, clock } = unloaded();
    session.attach(new Page());
    session.warmUp();
    await arrivals[0]?.arrive();
    const pressed = clock.now();
    await clock.advance(10_000);
    session.actSince(pressed, () => session.act('identify', (engine) => engine.identify(anna)));
    await clock.advance(15_000);
    expect(session.state.activity).toMatchObject({ problem: { code: 'timeout' } });
    session.act('identify', (engine) => engine.identify(anna));
    await clock.advance(24_999);
    expect(session.state.activity.kind).toBe('busy');
  });

  it('waits for its script so much less as something else was waited for', async () => {
    const { session, clock } = unloaded();
    session.attach(new Page());
    const pressed = clock.now();
    await clock.advance(10_000);
    session.actSince(pressed, () => session.act('identify', (engine) => engine.identify(anna)));
    await clock.advance(14_999);
    expect(session.state.activity.kind).toBe('busy');
    await clock.advance(1);
    expect(session.state.activity).toMatchObject({ kind: 'failed', problem: { code: 'offline' } });
  });

  it('forgets when somebody pressed, also where the act throws', () => {
    const { session } = unloaded();
    const act = () => {
      throw new TypeError('no');
    };
    expect(() => session.actSince(1, act)).toThrow('no');
    expect(session.since).toBe(undefined);
  });

  it('can be stopped while the script is waited for, and then does nothing when it comes', async () => {
    const { session, arrivals, client } = unloaded();
    session.act('identify', (engine) => engine.identify(anna));
    session.stop();
    expect(session.state).toEqual({ step: 'register', activity: idle });
    await arrivals[0]?.arrive();
    expect(client.pending).toEqual([]);
    session.act('identify', (engine) => engine.identify(anna));
    session.stop();
    expect(session.state).toMatchObject({ step: 'register', activity: idle });
    session.stop();
    expect(session.state.activity).toEqual(idle);
  });

  it('does nothing for an element that is gone when the script comes', async () => {
    const { session, arrivals, client } = unloaded();
    const leave = session.attach(new Page());
    session.act('identify', (engine) => engine.identify(anna));
    leave();
    await arrivals[0]?.arrive();
    expect(client.pending).toEqual([]);
    expect(session.state).toEqual({ step: 'register', activity: idle });
  });

  it('says nothing when the script does not load early', async () => {
    const { session, arrivals } = unloaded();
    session.warmUp();
    await arrivals[0]?.fail();
    expect(session.state).toEqual({ step: 'register', activity: idle });
  });

  it('has no token, no consents and nothing to go on with', async () => {
    const { session, arrivals } = unloaded();
    session.proceed();
    expect(session.getConsents()).toEqual([]);
    const refusal = expect(session.getAccessToken()).rejects.toThrow('unauthorised');
    await arrivals[0]?.arrive();
    await refusal;
  });

  it('signs out before it acts, when that was asked for first', async () => {
    const { session, arrivals } = unloaded();
    const signedOut = session.signOut();
    session.act('identify', (engine) => engine.identify(anna));
    await arrivals[0]?.arrive();
    await signedOut;
    expect(session.state).toEqual({ step: 'register', activity: idle });
  });
});
