import { describe, expect, it } from 'vitest';
import { anna, idle } from '../../flow/samples.js';
import { Page, unloaded } from '../../flow/stage.js';
import { send } from '../../support/send.js';

describe('a command that has waited for the scripts', () => {
  it('is carried out at once when they are there, before anything else has asked for the commands', () => {
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
