import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/flow/engine.js';
import type { Notice } from '../../src/flow/notices.js';
import { presenterOf, Session, type Kind } from '../../src/flow/session.js';
import { differences, sessionFor } from '../../src/flow/sessions.js';
import type { State, Step } from '../../src/flow/state.js';
import { FakeClient } from './fake-client.js';
import { FakeClock, turn } from './fake-clock.js';
import { FakeStorage } from './fake-storage.js';
import { account, anna, configuration, idle, refused, states } from './samples.js';
import { Page, Stage } from './stage.js';

const steps = Object.keys({
  register: 0,
  otp: 0,
  checking: 0,
  profile: 0,
  login: 0,
  reset: 0,
  incomplete: 0,
  done: 0,
  error: 0,
} satisfies Record<Step, 0>) as Step[];

/** A session whose engine arrives, or fails to, when a test says so. */
function setUp(storage = new FakeStorage()) {
  Reflect.set(globalThis, 'sessionStorage', storage);
  const clock = new FakeClock();
  const client = new FakeClient();
  const arrivals: { arrive: () => Promise<void>; fail: () => Promise<void> }[] = [];
  const parts = { client, clock, storage: () => storage, isOnline: () => true };
  const load = () =>
    new Promise<{ createEngine: (session: Session) => Engine }>((resolve, reject) => {
      arrivals.push({
        arrive: () => {
          resolve({ createEngine: (session) => createEngine(session, parts) });
          return turn();
        },
        fail: () => {
          reject(new TypeError('Failed to fetch dynamically imported module'));
          return turn();
        },
      });
    });
  const session = new Session(configuration, load, clock);
  return { session, clock, client, arrivals };
}

const notice = (name: Notice['name'], step: Step) =>
  ({ name, step, detail: { step }, cancelable: false }) as Notice;

describe('who takes part in a journey', () => {
  it('has one kind of element for each step', () => {
    expect(Object.fromEntries(steps.map((step) => [step, presenterOf(step)]))).toEqual({
      register: 'register',
      otp: 'otp',
      checking: 'otp',
      profile: 'profile',
      login: 'login',
      reset: 'login',
      incomplete: 'login',
      done: 'card',
      error: 'flow',
    });
  });

  it('comes and goes', () => {
    const { session } = setUp();
    const [one, two] = [new Page('otp'), new Page('login')];
    const leave = session.attach(one);
    session.attach(two);
    expect(session.participants).toEqual([one, two]);
    expect([session.has('otp'), session.has('card')]).toEqual([true, false]);
    leave();
    leave();
    expect(session.participants).toEqual([two]);
  });

  it('can show a step as a flow, or as the element of the step', () => {
    const { session } = setUp();
    session.attach(new Page('login'));
    expect(steps.filter((step) => session.isPresented(step))).toEqual([
      'login',
      'reset',
      'incomplete',
    ]);
    session.attach(new Page('flow'));
    expect(steps.filter((step) => session.isPresented(step))).toEqual(steps);
  });

  it('is drawn with each new state, even when one of them goes meanwhile', () => {
    const { session } = setUp();
    const [one, two] = [new Page(), new Page()];
    const leave = session.attach(one);
    one.update = () => leave();
    session.attach(two);
    session.commit(states.otp);
    expect(two.updates).toBe(1);
  });

  it.each<[string, readonly Kind[], Notice['name'], Step, number]>([
    ['the element of the step', ['flow', 'otp'], 'onboarding-code-sent', 'otp', 1],
    [
      'the flow, where the step has no element',
      ['otp', 'flow'],
      'onboarding-identified',
      'register',
      1,
    ],
    ['the flow, of each step', ['otp', 'flow'], 'onboarding-step', 'otp', 1],
    ['the flow, of the end', ['profile', 'flow'], 'onboarding-complete', 'profile', 1],
    [
      'the element that caused it, without a flow',
      ['login', 'profile'],
      'onboarding-complete',
      'profile',
      1,
    ],
    ['the last of two', ['otp', 'otp', 'login'], 'onboarding-code-sent', 'otp', 1],
    ['whoever is there', ['card', 'login'], 'onboarding-code-sent', 'otp', 0],
  ])('dispatches an event: %s', (_, kinds, name, step, who) => {
    const { session } = setUp();
    const pages = kinds.map((kind) => new Page(kind));
    for (const page of pages) session.attach(page);
    expect(session.announce(notice(name, step))).toBe(true);
    expect(pages.map(({ notices }) => notices.length)).toEqual(
      kinds.map((__, index) => (index === who ? 1 : 0)),
    );
  });

  it('may prevent what follows, and may not be there', () => {
    const { session } = setUp();
    expect(session.announce(notice('onboarding-identified', 'register'))).toBeUndefined();
    const page = new Page();
    page.prevented.add('onboarding-identified');
    session.attach(page);
    expect(session.announce(notice('onboarding-identified', 'register'))).toBe(false);
  });

  it.each<[string, readonly Kind[], number]>([
    ['a flow', ['otp', 'register', 'flow'], 2],
    ['the element where it happened', ['otp', 'register'], 1],
    ['the first, where there is none', ['otp', 'login'], 0],
  ])('shows an error page once: %s', (_, kinds, who) => {
    const { session } = setUp();
    const pages = kinds.map((kind) => new Page(kind));
    for (const page of pages) session.attach(page);
    expect(pages.some((page) => session.presentsError(page))).toBe(false);
    session.commit(states.error);
    expect(pages.map((page) => session.presentsError(page))).toEqual(
      kinds.map((__, index) => index === who),
    );
  });
});

describe('the page’s session', () => {
  it('moves the focus once to each new step', () => {
    const { session } = setUp();
    expect(session.takeFocus('register')).toBe(false);
    session.commit(states.otp);
    expect(session.takeFocus('register')).toBe(false);
    expect(session.takeFocus('otp')).toBe(true);
    expect(session.takeFocus('otp')).toBe(false);
    session.commit(states['otp sent']);
    expect(session.takeFocus('otp')).toBe(false);
  });

  it('says once that the first form can be used', () => {
    const { session } = setUp();
    const page = new Page();
    session.attach(page);
    session.ready();
    session.ready();
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
  ])('has nothing to lose at %o: %s', (state, expected) => {
    const { session } = setUp();
    session.commit(state);
    expect(session.isIdle).toBe(expected);
  });

  it('is for one API and one campaign', () => {
    const { session } = setUp();
    expect(session.isFor({ ...configuration, categoryId: '9' })).toBe(true);
    expect(session.isFor({ ...configuration, campaignId: '9' })).toBe(false);
    expect(session.isFor({ ...configuration, apiBase: 'https://other' })).toBe(false);
  });
});

describe('acting before the engine is there', () => {
  it('shows the step as busy, asks for the engine once, and acts once', async () => {
    const { session, arrivals, client, clock } = setUp();
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
    const { session, arrivals } = setUp();
    const page = new Page();
    session.attach(page);
    session.act('save', (engine) => engine.save({}));
    await arrivals[0]?.arrive();
    expect(session.state).toEqual({ step: 'register', activity: idle });
    expect(page.updates).toBe(2);
  });

  it('fails when the script does not load, and tries to load it with the next act', async () => {
    const { session, arrivals, client, clock } = setUp();
    session.act('identify', (engine) => engine.identify(anna));
    await arrivals[0]?.fail();
    expect(clock.waiting).toBe(0);
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

  it('fails when the script takes longer than 25 seconds, and does nothing when it comes after all', async () => {
    const { session, arrivals, client, clock } = setUp();
    session.act('identify', (engine) => engine.identify(anna));
    await clock.advance(24_999);
    expect(session.state.activity.kind).toBe('busy');
    await clock.advance(1);
    expect(session.state.activity).toMatchObject({ kind: 'failed', problem: { code: 'offline' } });
    await arrivals[0]?.arrive();
    expect(client.pending).toEqual([]);
    expect(session.state.activity.kind).toBe('failed');
  });

  it('says nothing when the script does not load early', async () => {
    const { session, arrivals } = setUp();
    session.warmUp();
    await arrivals[0]?.fail();
    expect(session.state).toEqual({ step: 'register', activity: idle });
  });

  it('has no token, no consents and nothing to go on with', async () => {
    const { session, arrivals } = setUp();
    session.proceed();
    expect(session.getConsents()).toEqual([]);
    const refusal = expect(session.getAccessToken()).rejects.toThrow('unauthorised');
    await arrivals[0]?.arrive();
    await refusal;
  });

  it('signs out before it acts, when that was asked for first', async () => {
    const { session, arrivals } = setUp();
    const signedOut = session.signOut();
    session.act('identify', (engine) => engine.identify(anna));
    await arrivals[0]?.arrive();
    await signedOut;
    expect(session.state).toEqual({ step: 'register', activity: idle });
  });
});

describe('a saved journey', () => {
  async function saved(): Promise<FakeStorage> {
    const stage = new Stage();
    await stage.sent();
    return stage.storage;
  }

  it('shows nothing until it is read, then its step, without moving the focus', async () => {
    const { session, arrivals, client } = setUp(await saved());
    const page = new Page();
    session.attach(page);
    expect(session.isRestoring).toBe(true);
    await arrivals[0]?.arrive();
    expect(session.isRestoring).toBe(false);
    expect(session.state).toMatchObject({ step: 'otp', code: { uncertain: false } });
    expect(session.takeFocus('otp')).toBe(false);
    expect(page.story).toEqual(['register>otp']);
    expect(client.log).toEqual([]);
  });

  it('begins anew when the script does not load', async () => {
    const { session, arrivals } = setUp(await saved());
    const page = new Page();
    session.attach(page);
    await arrivals[0]?.fail();
    expect(session.isRestoring).toBe(false);
    expect(session.state).toEqual({ step: 'register', activity: idle });
    expect(page.updates).toBe(1);
  });

  it('begins anew when the script takes too long, and stays there', async () => {
    const { session, arrivals, clock } = setUp(await saved());
    await clock.advance(24_999);
    expect(session.isRestoring).toBe(true);
    await clock.advance(1);
    expect(session.isRestoring).toBe(false);
    await arrivals[0]?.arrive();
    expect(session.state.step).toBe('register');
  });

  it('is not there without one', () => {
    const { session, arrivals } = setUp();
    expect(session.isRestoring).toBe(false);
    expect(arrivals).toHaveLength(0);
  });
});

describe('the sessions of a page', () => {
  const campaign = (campaignId: string) => ({ ...configuration, campaignId });

  it('are one for each API and campaign; the first configuration wins', () => {
    const first = sessionFor(campaign('a'));
    first.attach(new Page());
    expect(sessionFor({ ...campaign('a'), apiKey: 'other' })).toBe(first);
    expect(first.configuration.apiKey).toBe('key');
    expect(sessionFor(campaign('b'))).not.toBe(first);
    expect(sessionFor({ ...campaign('a'), apiBase: 'https://other' })).not.toBe(first);
  });

  it('start anew with the newcomer’s configuration when nobody is there and nothing was done', () => {
    const first = sessionFor(campaign('c'));
    first.attach(new Page())();
    expect(sessionFor(campaign('c'))).not.toBe(first);
  });

  it('go on when nobody is there and something is under way', () => {
    const first = sessionFor(campaign('d'));
    first.attach(new Page())();
    first.commit(states.otp);
    expect(sessionFor(campaign('d'))).toBe(first);
  });

  it.each([
    [{}, []],
    [{ apiKey: 'other' }, ['api-key']],
    [{ categoryId: '2', fetch: globalThis.fetch }, ['categoryid', 'fetch']],
    [{ country: 'DE' }, []],
  ])('name what an element has different: %o', (changes, expected) => {
    expect(differences({ ...configuration, ...changes }, configuration)).toEqual(expected);
  });
});

describe('a host that acts while it is told', () => {
  it('decides: signing out in the middle of an event ends the journey', async () => {
    const stage = new Stage();
    const { page } = stage;
    const announce = page.announce.bind(page);
    let signedOut: Promise<void> | undefined;
    page.announce = (told) => {
      if (told.name === 'onboarding-verified') signedOut = stage.session.signOut();
      return announce(told);
    };
    await stage.verifying();
    await stage.client.answers('register', account);
    await signedOut;
    await turn();
    expect(stage.where).toBe('register');
  });

  it('goes on only once, though it says so while it is told', async () => {
    const stage = new Stage();
    const { page } = stage;
    const announce = page.announce.bind(page);
    page.announce = (told) => {
      const allowed = announce(told);
      if (told.name === 'onboarding-identified') stage.session.proceed();
      return allowed;
    };
    await stage.identified({ standing: 'new' });
    expect(page.story).toEqual(['identified', 'register>otp']);
  });

  it('is told of an error once, when it reads the page', async () => {
    const stage = new Stage();
    await stage.act((engine) => engine.identify(anna));
    await stage.client.fails('checkIdentifier', refused);
    expect(stage.page.notices).toEqual([
      {
        name: 'onboarding-error',
        detail: {
          code: 'refused',
          step: 'register',
          retryable: false,
          status: 402,
          answerCode: 996,
        },
        cancelable: true,
        step: 'register',
      },
      {
        name: 'onboarding-step',
        detail: { from: 'register', to: 'error' },
        cancelable: false,
        step: 'register',
      },
    ]);
  });
});
