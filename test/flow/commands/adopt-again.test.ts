import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import type { Session } from '../../../src/flow/session/session.js';
import { turn } from '../fake-clock.js';
import { offline } from '../samples.js';
import { customer, Page, Stage, unloaded } from '../stage.js';

/** Nothing is left that could be checked again. */
function expectForgotten(session: Session): void {
  const { state } = session;
  session.adoptAgain();
  expect(session.state).toBe(state);
}

describe('a session that the page hands over', () => {
  it.each<Problem>([
    { code: 'offline' },
    { code: 'timeout' },
    { code: 'server-error', status: 503 },
    { code: 'too-many-requests', retryAfter: 30, status: 429 },
  ])(
    'that could not be checked is checked again, without the entry form: $code',
    async (problem) => {
      const stage = new Stage();
      const tokens = { accessToken: 'T1', refreshToken: 'R1' };
      const adopted = expect(stage.session.adopt(tokens)).rejects.toMatchObject({ problem });
      await turn();
      await stage.client.fails('customer', problem);
      await adopted;
      expect(stage.where).toBe(`register failed ${problem.code}`);
      expect(stage.session.isRestoring).toBe(true);
      expect(JSON.stringify([stage.state, stage.page.notices])).not.toMatch(/[TR]1"/);
      expect(stage.client.isLoggedIn).toBe(false);
      stage.session.adoptAgain();
      expect(stage.where).toBe('register adopt');
      await turn();
      expect(stage.client.adopted).toEqual(tokens);
      await stage.client.answers('customer', customer());
      expect([stage.where, stage.session.isRestoring]).toEqual(['done', false]);
      expectForgotten(stage.session);
    },
  );

  it.each(['expired', 'signed out'])('is not checked again once it is over: %s', async (how) => {
    const stage = new Stage();
    const adopted = expect(stage.session.adopt({ accessToken: 'T1' })).rejects.toThrow();
    await turn();
    await stage.client.fails('customer', offline);
    await adopted;
    if (how === 'signed out') await stage.session.signOut();
    else {
      stage.session.adoptAgain();
      await turn();
      await stage.client.fails('customer', { code: 'session-expired', status: 401 });
    }
    expectForgotten(stage.session);
    expect(stage.session.isRestoring).toBe(false);
  });

  it('keeps its failure and its tokens if the next ones are none', async () => {
    const stage = new Stage();
    const adopted = expect(stage.session.adopt({ accessToken: 'T1' })).rejects.toThrow();
    await turn();
    await stage.client.fails('customer', offline);
    await adopted;
    await expect(stage.session.adopt({ accessToken: 'two words' })).rejects.toThrow();
    expect(stage.where).toBe('register failed offline');
    stage.session.adoptAgain();
    await turn();
    expect(stage.client.adopted).toEqual({ accessToken: 'T1' });
  });

  it('keeps the draft of a reload while it cannot be checked', async () => {
    const before = new Stage();
    await before.entering();
    before.session.commands?.saveDraft({ name: 'Bea' });
    const stage = new Stage(before.storage);
    await turn();
    const adopted = expect(stage.session.adopt({ accessToken: 'T1' })).rejects.toThrow();
    await turn();
    await stage.client.fails('customer', offline);
    await adopted;
    stage.session.adoptAgain();
    await turn();
    await stage.client.answers('customer', customer());
    expect(stage.where).toBe('profile load');
    expect(stage.session.commands?.draft()).toEqual({ name: 'Bea' });
  });

  it('is checked again after its script did not load', async () => {
    const { session, arrivals, client } = unloaded();
    session.attach(new Page());
    const adopted = expect(session.adopt({ accessToken: 'T1' })).rejects.toMatchObject({
      problem: { code: 'offline', hint: 'A script of this widget did not load.' },
      cause: { message: expect.stringContaining('dynamically imported module') as string },
    });
    expect(session.isRestoring).toBe(true);
    await arrivals[0]?.fail();
    await adopted;
    expect(session.isRestoring).toBe(true);
    expect(session.state.request).toMatchObject({ kind: 'failed', action: 'adopt' });
    session.adoptAgain();
    expect(session.state.request).toMatchObject({ kind: 'busy', action: 'adopt' });
    await arrivals[1]?.arrive();
    expect(client.adopted).toEqual({ accessToken: 'T1' });
    await client.answers('customer', customer());
    expect(session.state.step).toBe('done');
  });

  it.each(['answered', 'failed'])(
    'is dropped if its element has left the campaign: %s',
    async (how) => {
      const stage = new Stage();
      let isHere = true;
      const adopted = expect(
        stage.session.adopt({ accessToken: 'T1' }, () => isHere),
      ).rejects.toMatchObject({ problem: { code: 'misconfigured' } });
      await turn();
      isHere = false;
      await (how === 'answered'
        ? stage.client.answers('customer', customer())
        : stage.client.fails('customer', offline));
      await adopted;
      expect(stage.where).toBe('register');
      expect(stage.client.isLoggedIn).toBe(false);
      expectForgotten(stage.session);
      expect(stage.page.story).toEqual([]);
    },
  );

  it('is forgotten by a sign-out whose script does not load either', async () => {
    const { session, arrivals } = unloaded();
    session.attach(new Page());
    const adopted = expect(session.adopt({ accessToken: 'T1' })).rejects.toThrow();
    await arrivals[0]?.fail();
    await adopted;
    const signedOut = expect(session.signOut()).rejects.toThrow();
    await arrivals[1]?.fail();
    await signedOut;
    expectForgotten(session);
    expect(session.state).toEqual({ step: 'register', request: { kind: 'idle' } });
  });
});
