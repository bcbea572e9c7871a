import { describe, expect, it } from 'vitest';
import { anna, idle } from '../../flow/samples.js';
import { Page, unloaded } from '../../flow/stage.js';
import { cancelReads, send } from '../../support/send.js';

describe('a command before the scripts have loaded', () => {
  it('shows the step as busy, loads the script once, and runs once', async () => {
    const { session, arrivals, client, clock } = unloaded();
    const page = new Page();
    session.attach(page);
    session.warmUp();
    send(session, { type: 'identify', identifier: anna });
    send(session, { type: 'identify', identifier: anna });
    expect(session.state).toEqual({
      step: 'register',
      request: { kind: 'busy', action: 'identify' },
    });
    expect(arrivals).toHaveLength(1);
    await arrivals[0]?.arrive();
    expect(client.pending).toEqual(['checkIdentifier']);
    expect(session.state).toMatchObject({ identifier: anna, request: { action: 'identify' } });
    await clock.advance(24_999);
    expect(session.state.request.kind).toBe('busy');
  });

  it('leaves the step unchanged if the command changes nothing', async () => {
    const { session, arrivals } = unloaded();
    const page = new Page();
    session.attach(page);
    send(session, { type: 'save', values: {} });
    await arrivals[0]?.arrive();
    expect(session.state).toEqual({ step: 'register', request: idle });
    expect(page.updates).toBe(2);
  });

  it('fails if the script does not load, and loads it again with the next command', async () => {
    const { session, arrivals, client, clock } = unloaded();
    const page = new Page();
    session.attach(page);
    send(session, { type: 'identify', identifier: anna });
    await arrivals[0]?.fail();
    expect(clock.waiting).toBe(0);
    expect(page.story).toEqual(['error offline']);
    expect(session.state.request).toEqual({
      kind: 'failed',
      problem: { code: 'offline', hint: 'A script of this widget did not load.' },
      action: 'identify',
    });
    send(session, { type: 'identify', identifier: anna });
    expect(session.state.request.kind).toBe('busy');
    await arrivals[1]?.arrive();
    expect(client.pending).toEqual(['checkIdentifier']);
    await clock.advance(0);
  });

  it('shows its progress and its failure at the step where the visitor acts', async () => {
    const { session, arrivals, client } = unloaded();
    const page = new Page();
    session.attach(page);
    const logIn = () => send(session, { type: 'log-in', username: 'anna', password: 'x' }, 'login');
    logIn();
    expect(session.state).toEqual({
      step: 'login',
      request: { kind: 'busy', action: 'log-in' },
    });
    session.focused();
    cancelReads(session);
    expect(session.state).toEqual({ step: 'register', request: idle });
    // The visitor stays at the same form.
    expect(session.stepToFocus).toBe(undefined);
    logIn();
    await arrivals[0]?.fail();
    expect(session.state).toMatchObject({ step: 'login', request: { kind: 'failed' } });
    expect(page.notices.map(({ name, detail, step }) => [name, detail, step])).toMatchObject([
      ['onboarding-error', { code: 'offline', step: 'login' }, 'login'],
    ]);
    logIn();
    await arrivals[1]?.arrive();
    expect(client.pending).toEqual(['logIn']);
  });

  it('fails if the script takes longer than 25 seconds, and does not run when it arrives later', async () => {
    const { session, arrivals, client, clock } = unloaded();
    send(session, { type: 'identify', identifier: anna });
    await clock.advance(24_999);
    expect(session.state.request.kind).toBe('busy');
    await clock.advance(1);
    expect(session.state.request).toMatchObject({ kind: 'failed', problem: { code: 'offline' } });
    await arrivals[0]?.arrive();
    expect(client.pending).toEqual([]);
    expect(session.state.request.kind).toBe('failed');
  });

  it('has less time for its requests by as long as its script took, but a minimum in any case', async () => {
    for (const [script, left] of [
      [10_000, 15_000],
      [24_000, 5_000],
    ] as const) {
      const { session, arrivals, clock } = unloaded();
      session.attach(new Page());
      send(session, { type: 'identify', identifier: anna });
      await clock.advance(script);
      await arrivals[0]?.arrive();
      await clock.advance(left - 1);
      expect(session.state.request.kind).toBe('busy');
      await clock.advance(1);
      expect(session.state.request).toMatchObject({ problem: { code: 'timeout' } });
    }
  });

  it('counts an earlier wait of the same command only', async () => {
    const { session, arrivals, clock } = unloaded();
    session.attach(new Page());
    session.warmUp();
    await arrivals[0]?.arrive();
    const pressed = clock.now();
    await clock.advance(10_000);
    session.send({ type: 'identify', identifier: anna }, { startedAt: pressed });
    await clock.advance(15_000);
    expect(session.state.request).toMatchObject({ problem: { code: 'timeout' } });
    send(session, { type: 'identify', identifier: anna });
    await clock.advance(24_999);
    expect(session.state.request.kind).toBe('busy');
  });

  it('has less time to load its script by as long as an earlier wait took', async () => {
    const { session, clock } = unloaded();
    session.attach(new Page());
    const pressed = clock.now();
    await clock.advance(10_000);
    session.send({ type: 'identify', identifier: anna }, { startedAt: pressed });
    await clock.advance(14_999);
    expect(session.state.request.kind).toBe('busy');
    await clock.advance(1);
    expect(session.state.request).toMatchObject({ kind: 'failed', problem: { code: 'offline' } });
  });

  it('can be cancelled while the script loads, and does not run when it arrives', async () => {
    const { session, arrivals, client } = unloaded();
    send(session, { type: 'identify', identifier: anna });
    cancelReads(session);
    expect(session.state).toEqual({ step: 'register', request: idle });
    await arrivals[0]?.arrive();
    expect(client.pending).toEqual([]);
    send(session, { type: 'identify', identifier: anna });
    cancelReads(session);
    expect(session.state).toMatchObject({ step: 'register', request: idle });
    cancelReads(session);
    expect(session.state.request).toEqual(idle);
  });

  it('does not run for an element that is removed when the script arrives', async () => {
    const { session, arrivals, client } = unloaded();
    const leave = session.attach(new Page());
    send(session, { type: 'identify', identifier: anna });
    leave();
    await arrivals[0]?.arrive();
    expect(client.pending).toEqual([]);
    expect(session.state).toEqual({ step: 'register', request: idle });
  });

  it('reports nothing if an early load of the script fails', async () => {
    const { session, arrivals } = unloaded();
    session.warmUp();
    await arrivals[0]?.fail();
    expect(session.state).toEqual({ step: 'register', request: idle });
  });

  it('is needed for a token, consents and proceed()', async () => {
    const { session, arrivals } = unloaded();
    session.proceed();
    expect(session.getConsents()).toEqual([]);
    const refusal = expect(session.getAccessToken()).rejects.toThrow('unauthorised');
    await arrivals[0]?.arrive();
    await refusal;
  });

  it('runs after a sign-out that was requested first', async () => {
    const { session, arrivals } = unloaded();
    const signedOut = session.signOut();
    send(session, { type: 'identify', identifier: anna });
    await arrivals[0]?.arrive();
    await signedOut;
    expect(session.state).toEqual({ step: 'register', request: idle });
  });
});
