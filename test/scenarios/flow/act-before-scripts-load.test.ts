import { describe, expect, it } from 'vitest';
import { anna, idle } from '../../flow/samples.js';
import { Page, unloaded } from '../../flow/stage.js';
import { send } from '../../support/send.js';

describe('a command before the scripts have loaded', () => {
  it('loads the script once, then is carried out', async () => {
    const { session, arrivals, client } = unloaded();
    session.attach(new Page());
    session.warmUp();
    send(session, { type: 'log-in', username: 'anna', password: 'x' });
    send(session, { type: 'log-in', username: 'anna', password: 'x' });
    expect(arrivals).toHaveLength(1);
    await arrivals[0]?.arrive();
    expect(client.pending).toEqual(['logIn']);
    expect(session.state).toMatchObject({ step: 'login', request: { action: 'log-in' } });
  });

  it('says that the script does not load, and loads it again with the next command', async () => {
    const { session, arrivals, client } = unloaded();
    const page = new Page();
    session.attach(page);
    send(session, { type: 'log-in', username: 'anna', password: 'x' });
    await arrivals[0]?.fail();
    expect(session.state.request).toEqual({
      kind: 'failed',
      problem: { code: 'offline', hint: 'A script of this widget did not load.' },
    });
    expect(page.notices).toMatchObject([
      {
        name: 'onboarding-error',
        detail: { code: 'offline', step: 'register', retryable: true },
        cancelable: false,
      },
    ]);
    send(session, { type: 'log-in', username: 'anna', password: 'x' });
    await arrivals[1]?.arrive();
    expect(client.pending).toEqual(['logIn']);
  });

  it('is carried out at once if they have, before anything else has asked for the commands', () => {
    const { session, arrivals, client } = unloaded();
    session.attach(new Page());
    session.warmUp();
    void arrivals[0]?.arrive();
    send(session, { type: 'identify', identifier: anna });
    expect(session.state).toMatchObject({ identifier: anna, request: { kind: 'busy' } });
    expect(client.pending).toEqual(['checkIdentifier']);
  });

  it('counts an earlier wait of the same command only', async () => {
    const { session, arrivals, clock } = unloaded();
    session.attach(new Page());
    session.warmUp();
    await arrivals[0]?.arrive();
    const pressed = clock.now();
    await clock.advance(10_000);
    session.send({ type: 'identify', identifier: anna }, pressed);
    await clock.advance(15_000);
    expect(session.state.request).toMatchObject({ problem: { code: 'timeout' } });
    send(session, { type: 'identify', identifier: anna });
    await clock.advance(24_999);
    expect(session.state.request.kind).toBe('busy');
  });

  it('has a minimum of time for its requests', async () => {
    const { session, arrivals, clock } = unloaded();
    session.attach(new Page());
    session.warmUp();
    await arrivals[0]?.arrive();
    const pressed = clock.now();
    await clock.advance(24_000);
    session.send({ type: 'identify', identifier: anna }, pressed);
    await clock.advance(4_999);
    expect(session.state.request.kind).toBe('busy');
    await clock.advance(1);
    expect(session.state.request).toMatchObject({ problem: { code: 'timeout' } });
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
});
