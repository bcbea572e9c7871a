import { describe, expect, it } from 'vitest';
import { OnboardingError } from '../../../src/domain/problem.js';
import { turn } from '../../flow/fake-clock.js';
import { complete, fields, offline, wholeAccount } from '../../flow/samples.js';
import { customer, Page, Stage, unloaded } from '../../flow/stage.js';

const tokens = { accessToken: 'T1', refreshToken: 'R1', expiresIn: 600 };
const expired = { code: 'session-expired', status: 401 } as const;

/** Calls adoptSession; `outcome` is what became of the promise so far. */
function adopt(stage: Stage, given: unknown = tokens): { outcome: string } {
  const result = { outcome: 'pending' };
  stage.session.adopt(given as typeof tokens).then(
    () => (result.outcome = 'resolved'),
    (error: unknown) => {
      result.outcome = error instanceof OnboardingError ? error.problem.code : 'no problem';
    },
  );
  return result;
}

async function adopted(stage = new Stage()): Promise<Stage> {
  const result = adopt(stage);
  await turn();
  await stage.client.answers('customer', customer());
  expect(result.outcome).toBe('resolved');
  return stage;
}

describe('a session that the page hands over', () => {
  it('leads to the card when GET /customer has answered, and fires onboarding-step alone', async () => {
    const stage = new Stage();
    const result = adopt(stage);
    expect(stage.session.isRestoring).toBe(true);
    await turn();
    expect(stage.client.adopted).toEqual(tokens);
    expect(stage.client.pending).toEqual(['customer']);
    expect(result.outcome).toBe('pending');
    expect(stage.session.isSignedIn).toBe(false);
    // No name: missing mandatory data is no obstacle.
    await stage.client.answers('customer', customer({}));
    expect(result.outcome).toBe('resolved');
    expect(stage.state).toEqual({
      step: 'done',
      via: 'adopted',
      account: wholeAccount,
      holder: {},
      request: { kind: 'idle' },
    });
    expect(stage.session.isSignedIn).toBe(true);
    expect(stage.session.isRestoring).toBe(false);
    expect(stage.page.story).toEqual(['register>done']);
    expect(stage.client.pending).toEqual([]);
    expect(stage.storage.length).toBe(0);
  });

  it('stays that of the page through a change of the data, which completes nothing', async () => {
    const stage = await adopted();
    await stage.send({ type: 'edit' });
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    await stage.send({ type: 'save', values: { ...complete, name: 'Bea' } });
    await stage.client.answers('save', {});
    expect(stage.state).toMatchObject({ step: 'done', ending: 'changed', via: 'adopted' });
    await stage.send({ type: 'edit' });
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    await stage.send({ type: 'cancel-edit' });
    expect(stage.state).toMatchObject({ step: 'done', ending: 'left', via: 'adopted' });
    expect(stage.page.story).not.toContain('complete');
    expect(stage.page.story).toContain('profile-saved');
  });

  it('opens the form on a page with a profile and no flow', async () => {
    const stage = new Stage();
    stage.leave();
    stage.session.attach(new Page('card'));
    stage.session.attach(new Page('profile'));
    await adopted(stage);
    expect(stage.where).toBe('profile load');
    // The customer is known already.
    expect(stage.client.pending).toEqual(['fields']);
    await stage.client.answers('fields', fields);
    expect(stage.state).toMatchObject({
      step: 'profile',
      entry: { kind: 'edit', via: 'adopted' },
      profileForm: { stored: customer().values },
    });
  });

  it('asks only for the fields again if the form that opens right after cannot be loaded', async () => {
    const stage = new Stage();
    stage.leave();
    stage.session.attach(new Page('profile'));
    await adopted(stage);
    await stage.client.fails('fields', offline);
    expect(stage.where).toBe('profile failed offline');
    await stage.send({ type: 'load' });
    expect(stage.client.pending).toEqual(['fields']);
  });

  it('drops the journey under way, with its saved state, its inputs and its requests', async () => {
    const stage = new Stage();
    await stage.verifying();
    const signal = stage.client.signalOf('register');
    const result = adopt(stage);
    await turn();
    expect(signal.aborted).toBe(true);
    expect(stage.page.resets).toBe(1);
    await stage.client.answers('customer', customer());
    expect([result.outcome, stage.where]).toEqual(['resolved', 'done']);
    expect(stage.storage.length).toBe(0);
  });

  it('leads to the log-in when its token has expired, and tells the page in order', async () => {
    const stage = new Stage();
    const result = adopt(stage);
    await turn();
    await stage.client.fails('customer', expired);
    expect(result.outcome).toBe('session-expired');
    expect(stage.state).toMatchObject({ step: 'login', reason: 'session' });
    expect(stage.client.isLoggedIn).toBe(false);
    expect(stage.page.story).toEqual(['error session-expired', 'register>login']);
  });

  it('shows the error page when the API refuses the customer', async () => {
    const stage = new Stage();
    const result = adopt(stage);
    await turn();
    await stage.client.fails('customer', { code: 'customer-blocked', answerCode: 51 });
    expect([result.outcome, stage.state.step]).toEqual(['customer-blocked', 'error']);
  });

  it('keeps what was typed when it expires at saving, and goes on with it when adopted anew', async () => {
    const stage = await adopted();
    await stage.send({ type: 'edit' });
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    stage.session.commands?.saveDraft({ name: 'Bea' });
    await stage.send({ type: 'save', values: { name: 'Bea' } });
    await stage.client.fails('save', expired);
    expect(stage.state).toMatchObject({ step: 'login', reason: 'session' });
    expect(stage.page.story.slice(-2)).toEqual(['error session-expired', 'profile>login']);
    // A reload: the page adopts the session that its server still has.
    const again = new Stage(stage.storage);
    await turn();
    await adopted(again);
    expect(again.where).toBe('profile load');
    await again.client.answers('fields', fields);
    expect(again.session.commands?.draft()).toEqual({ name: 'Bea' });
  });

  it('is adopted after a signOut in the same tick', async () => {
    const stage = await adopted();
    const signedOut = stage.session.signOut();
    const next = adopt(stage, { accessToken: 'T2' });
    await signedOut;
    await turn();
    await stage.client.answers('customer', customer());
    expect([next.outcome, stage.where]).toEqual(['resolved', 'done']);
    expect(stage.client.adopted).toEqual({ accessToken: 'T2' });
  });

  it('is adopted after a signOut in the same tick, before the commands are loaded', async () => {
    const { session, client, arrivals } = unloaded();
    session.attach(new Page());
    const signedOut = session.signOut();
    const adopting = session.adopt({ accessToken: 'T2' });
    await arrivals[0]?.arrive();
    await signedOut;
    await turn();
    await client.answers('customer', customer());
    await adopting;
    expect(session.state.step).toBe('done');
  });

  it('is superseded by signOut and by another call', async () => {
    const stage = new Stage();
    const first = adopt(stage);
    await turn();
    const second = adopt(stage);
    await turn();
    expect(first.outcome).toBe('unauthorised');
    await stage.session.signOut();
    await turn();
    expect([second.outcome, stage.where]).toEqual(['unauthorised', 'register']);
  });
});

const useless: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['no token', {}],
  ['a token that is no text', { accessToken: 7 }],
  [
    'a getter that throws',
    {
      get accessToken() {
        throw new Error('no');
      },
    },
  ],
];

it.each(useless)('%s as a session changes nothing, not even for a moment', async (_, given) => {
  const stage = new Stage();
  // The commands are loaded.
  await stage.send({ type: 'open-login' });
  await stage.send({ type: 'open-register' });
  const before = stage.state;
  const result = adopt(stage, given);
  expect(stage.state).toBe(before);
  await turn();
  expect(result.outcome).toBe('misconfigured');
  expect(stage.state).toBe(before);
});

it.each([...useless, ['undefined', undefined]] as const)(
  '%s as a session leaves the first form, before the commands are loaded',
  async (_, given) => {
    const { session, arrivals } = unloaded();
    session.attach(new Page());
    const before = session.state;
    const adopting = expect(session.adopt(given as never)).rejects.toThrow('misconfigured');
    expect(session.state).toBe(before);
    await arrivals[0]?.arrive();
    await adopting;
    expect(session.state).toBe(before);
  },
);
