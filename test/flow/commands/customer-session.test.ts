import { describe, expect, it } from 'vitest';
import type { SessionTokens } from '../../../src/domain/customer.js';
import { turn } from '../fake-clock.js';
import { states } from '../samples.js';
import { customer, Page, Stage } from '../stage.js';

describe('the focus after signing out', () => {
  async function signedOut(focused: readonly boolean[]): Promise<Stage> {
    const stage = new Stage();
    await stage.done();
    stage.leave();
    for (const hasFocus of focused) {
      stage.session.attach(Object.assign(new Page(), { focused: hasFocus }));
    }
    stage.session.focused();
    await stage.session.signOut();
    await turn();
    expect(stage.where).toBe('register');
    return stage;
  }

  it('moves to the first form if it was in one of the elements', async () => {
    expect((await signedOut([false, true])).session.stepToFocus).toBe('register');
  });

  it('stays where the visitor is on the page', async () => {
    expect((await signedOut([false, false])).session.stepToFocus).toBeUndefined();
  });
});

describe('a customer is signed in', () => {
  it('once the log-in has an outcome, and not at the entries', async () => {
    const stage = new Stage();
    expect(stage.session.isSignedIn).toBe(false);
    await stage.done();
    expect(stage.session.isSignedIn).toBe(true);
    for (const state of [states.register, states.login, states.reset]) {
      stage.session.commit(state);
      expect(stage.session.isSignedIn).toBe(false);
    }
  });
});

describe('a session that the page hands over', () => {
  const handOver = async (stage: Stage): Promise<void> => {
    const adopted = stage.session.adopt({ accessToken: 'T1' });
    await turn();
    await stage.client.answers('customer', customer());
    await adopted;
  };

  it('leads to the card in a flow that has a profile beside it', async () => {
    const stage = new Stage();
    stage.session.attach(new Page('profile'));
    await handOver(stage);
    expect(stage.state.step).toBe('done');
  });

  it('leads to the card on a page with a card alone', async () => {
    const stage = new Stage();
    stage.leave();
    stage.session.attach(new Page('card'));
    await handOver(stage);
    expect(stage.state.step).toBe('done');
  });

  it('takes a token with the prefix that replies of the platform may have', async () => {
    const stage = new Stage();
    const adopted = stage.session.adopt({ accessToken: 'Bearer T1' });
    await turn();
    expect(stage.client.adopted).toEqual({ accessToken: 'T1' });
    await stage.client.answers('customer', customer());
    await adopted;
  });

  it('leads to the log-in if the token is refused with an answer code of the platform', async () => {
    const stage = new Stage();
    const problem = { code: 'unauthorised', status: 401, answerCode: 401 } as const;
    const adopted = expect(stage.session.adopt({ accessToken: 'T1' })).rejects.toMatchObject({
      problem: { ...problem, code: 'session-expired' },
    });
    await turn();
    await stage.client.fails('customer', problem);
    await adopted;
    expect(stage.where).toBe('login');
  });

  it('is not taken if the page signs out before the script has loaded', async () => {
    const stage = new Stage();
    const adopted = expect(stage.session.adopt({ accessToken: 'T1' })).rejects.toMatchObject({
      problem: { code: 'unauthorised', hint: 'adoptSession: superseded' },
    });
    await stage.session.signOut();
    await adopted;
    expect([stage.where, stage.client.adopted]).toEqual(['register', undefined]);
  });

  it('names the fault of what is not a token, and leaves the journey as it is', async () => {
    const stage = new Stage();
    await stage.sent();
    const before = stage.state;
    await expect(stage.session.adopt({ accessToken: 'two words' })).rejects.toMatchObject({
      problem: {
        code: 'misconfigured',
        hint: 'adoptSession: accessToken is missing or no token',
      },
    });
    expect(stage.state).toEqual(before);
  });

  it.each<[string, string, () => unknown]>([
    [
      'a lifetime that is not a number',
      'misconfigured',
      () => ({ accessToken: 'T1', expiresIn: 5n }),
    ],
    ['no time left', 'unauthorised', () => ({ accessToken: 'T1', expiresIn: -1 })],
    [
      'a refresh token that is not text',
      'misconfigured',
      () => ({ accessToken: 'T1', refreshToken: 7 }),
    ],
    [
      'a getter that throws',
      'misconfigured',
      () => ({
        get accessToken() {
          throw new TypeError('gone');
        },
      }),
    ],
    ['no time left', 'unauthorised', () => ({ accessToken: 'T1', expiresIn: 0 })],
    ['no token', 'misconfigured', () => ({})],
    ['an empty token', 'misconfigured', () => ({ accessToken: '' })],
    ['a line break in the token', 'misconfigured', () => ({ accessToken: 'line\n' })],
    ['no tokens', 'misconfigured', () => undefined],
    ['null', 'misconfigured', () => null],
    ['a text', 'misconfigured', () => 'token'],
  ])('is rejected before anything changes: %s', async (_name, code, tokens) => {
    const stage = new Stage();
    await stage.sent();
    const before = stage.state;
    const adopted = stage.session.adopt(tokens() as SessionTokens);
    await expect(adopted).rejects.toMatchObject({ problem: { code } });
    expect(stage.state).toEqual(before);
    expect(stage.client.adopted).toBeUndefined();
  });

  it('may have no time left if it can be refreshed', async () => {
    const stage = new Stage();
    const tokens = { accessToken: 'T1', refreshToken: 'R1', expiresIn: 0 };
    const adopted = stage.session.adopt(tokens);
    await turn();
    expect(stage.client.adopted).toEqual(tokens);
    await stage.client.answers('customer', customer());
    await adopted;
  });
});
