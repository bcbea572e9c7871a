import { afterEach, describe, expect, it, vi } from 'vitest';
import { readIdentifier, type HeadlessJourney, type JourneyOptions } from '../../src/api.js';
import { turn } from './fake-clock.js';
import { FakeStorage } from './fake-storage.js';
import { headless } from './headless.js';

const password = 'correct horse battery';

function setUp(options: Partial<JourneyOptions> = {}) {
  const heard: string[] = [];
  const onEvent: JourneyOptions['onEvent'] = ({ name }) => {
    heard.push(name.replace('onboarding-', ''));
    return true;
  };
  return { ...headless({ onEvent, ...options }), heard };
}

function identify(journey: HeadlessJourney, text: string): void {
  const reading = readIdentifier(text, {
    channels: ['email', 'mobile', 'card'],
  });
  if (!reading.ok) throw new Error('not an identifier');
  journey.identify(reading.identifier);
}

/** A real client takes time on a busy machine. */
const eventually = (holds: () => void) => vi.waitFor(holds, { timeout: 60_000 });

const at = (journey: HeadlessJourney, step: string) =>
  eventually(() => {
    expect(journey.state).toMatchObject({ step, request: { kind: 'idle' } });
  });

it('HeadlessJourney leads from an identifier to the card', async () => {
  const states: string[] = [];
  const { journey, sandbox, heard } = setUp();
  const unsubscribe = journey.subscribe(({ step }) => states.push(step));
  identify(journey, 'anna@example.org');
  await at(journey, 'otp');
  journey.sendCode();
  await eventually(() => expect(sandbox.outbox).toHaveLength(1));
  await at(journey, 'otp');
  journey.verify(sandbox.outbox[0]!.code, password);
  await at(journey, 'profile');
  journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: false });
  await at(journey, 'done');
  expect(heard).toEqual(
    ['identified', 'step', 'code-sent', 'verified', 'step'].concat([
      'profile-saved',
      'complete',
      'step',
    ]),
  );
  expect(journey.state).toMatchObject({ account: { card: sandbox.customers.at(-1)?.card } });
  expect(new Set(states)).toEqual(new Set(['register', 'otp', 'profile', 'done']));
  unsubscribe();
  states.length = 0;
  expect(await journey.getAccessToken()).not.toBe('');
  await journey.signOut();
  await expect(journey.getAccessToken()).rejects.toMatchObject({
    problem: { code: 'unauthorised' },
  });
  expect(states).toEqual([]);
});

it('HeadlessJourney waits while the page prevents an event, and continues on proceed()', async () => {
  const { journey } = setUp({ onEvent: ({ name }) => name !== 'onboarding-identified' });
  identify(journey, 'anna@example.org');
  await eventually(() => expect(journey.state.request.kind).toBe('settled'));
  expect(journey.state.step).toBe('register');
  journey.proceed();
  await at(journey, 'otp');
  journey.stop();
});

it('HeadlessJourney leads from the log-in to the card and back to the start', async () => {
  const { journey } = setUp({});
  journey.navigate('open-login');
  await at(journey, 'login');
  journey.logIn({ username: 'registered@example.com', password: 'correct horse battery staple' });
  await at(journey, 'done');
  expect(journey.getConsents()).toEqual([]);
  journey.navigate('edit');
  await at(journey, 'profile');
  journey.restart();
  await at(journey, 'register');
  expect(journey.state).not.toHaveProperty('account');
  journey.stop();
});

it('HeadlessJourney keeps the consents as they were saved', async () => {
  const { journey } = setUp({});
  journey.navigate('open-login');
  await at(journey, 'login');
  journey.logIn({ username: 'incomplete@example.com', password: 'correct horse battery staple' });
  await at(journey, 'incomplete');
  journey.navigate('finish');
  await at(journey, 'profile');
  journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: true });
  await at(journey, 'done');
  expect(journey.getConsents()).toMatchObject([{ name: 'usedforpromotions', answer: true }]);
  journey.stop();
});

it('HeadlessJourney continues and reports the error if a callback throws', async () => {
  const reported: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
  const { journey } = setUp({
    onEvent: () => {
      throw new Error('hearing');
    },
  });
  journey.subscribe(() => {
    throw new Error('drawing');
  });
  identify(journey, 'anna@example.org');
  await at(journey, 'otp');
  vi.unstubAllGlobals();
  expect(new Set(reported.map(String))).toEqual(new Set(['Error: drawing', 'Error: hearing']));
});

it('HeadlessJourney accepts commands in its callbacks, and reports all events in order', async () => {
  const moves: string[] = [];
  const { journey, sandbox } = setUp({
    onEvent: (notice) => {
      if (notice.name !== 'onboarding-step') return undefined;
      moves.push(`${notice.detail.from}>${notice.detail.to}`);
      if (notice.detail.to === 'profile') journey.restart();
      return undefined;
    },
  });
  journey.subscribe(({ step, request }) => {
    if (step === 'otp' && request.kind === 'idle') journey.sendCode();
  });
  identify(journey, 'anna@example.org');
  await eventually(() => expect(sandbox.outbox).toHaveLength(1));
  await at(journey, 'otp');
  journey.verify(sandbox.outbox[0]!.code, password);
  await eventually(() => expect(moves).toHaveLength(3));
  expect(moves).toEqual(['register>otp', 'otp>profile', 'profile>register']);
  expect(journey.state).toEqual({ step: 'register', request: { kind: 'idle' } });
  await expect(journey.getAccessToken()).rejects.toMatchObject({
    problem: { code: 'unauthorised' },
  });
});

it('HeadlessJourney reads its configuration like an element', async () => {
  const { journey } = setUp({
    apiBase: 'http://sandbox.example/api/',
    deviceType: undefined as never,
  });
  identify(journey, 'anna@example.org');
  await at(journey, 'otp');
});

it('HeadlessJourney keeps its state object until something changes', async () => {
  const { journey } = setUp();
  const before = journey.state;
  await Promise.resolve();
  expect(journey.state).toBe(before);
  const { subscribe } = journey;
  let calls = 0;
  const twice = () => (calls += 1);
  const ends = [subscribe(twice), subscribe(twice)];
  journey.navigate('open-login');
  await at(journey, 'login');
  expect(journey.state).not.toBe(before);
  const seen = calls;
  expect(seen).toBeGreaterThan(1);
  ends[0]!();
  journey.navigate('open-register');
  await at(journey, 'register');
  expect(calls).toBe(seen + 1);
});

it('HeadlessJourney adopts the session of a customer', async () => {
  const { journey, sandbox, heard } = setUp();
  const response = await sandbox.fetch('/auth', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'sandbox' },
    body: JSON.stringify({
      username: 'registered@example.com',
      password: 'correct horse battery staple',
      campaignid: '1001',
      devicetype: '1',
      scope: 'customer',
    }),
  });
  const { token } = (await response.json()) as { token: string };
  expect(journey.signedIn).toBe(false);
  await journey.adoptSession({ accessToken: token });
  expect(journey.state).toMatchObject({ step: 'done', via: 'adopted' });
  expect(journey.signedIn).toBe(true);
  expect(heard).toEqual(['step']);
});

it('HeadlessJourney records consents as the page has shown them', async () => {
  const { journey } = setUp({ consentsVersion: '7' });
  journey.navigate('open-login');
  await at(journey, 'login');
  journey.logIn({ username: 'incomplete@example.com', password: 'correct horse battery staple' });
  await at(journey, 'incomplete');
  journey.navigate('finish');
  await at(journey, 'profile');
  const shown = { name: 'usedforpromotions', sentence: 'Mail me.', lang: 'en', links: [] };
  journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: true }, [shown]);
  await at(journey, 'done');
  expect(journey.getConsents()).toMatchObject([{ ...shown, version: '7', answer: true }]);
});

it.each([undefined, ''])('sends no code without a password: %o', async (none) => {
  const { journey, sandbox } = headless({});
  identify(journey, 'anna@example.org');
  await at(journey, 'otp');
  journey.sendCode();
  await eventually(() => expect(sandbox.outbox).toHaveLength(1));
  await at(journey, 'otp');
  journey.verify(sandbox.outbox[0]!.code, none);
  expect(journey.state).toMatchObject({ step: 'otp', request: { kind: 'idle' } });
  journey.verify(sandbox.outbox[0]!.code, password);
  await at(journey, 'profile');
  expect(sandbox.requests.filter(({ path }) => path.includes('registrationVC'))).toHaveLength(1);
});

describe('what a page without elements knows', () => {
  it('is the identifier, as an accepted channel; the state does not have it', () => {
    const { journey } = headless({ identifier: ' anna@example.com ' });
    const identifier = { channel: 'email', value: 'anna@example.com' };
    expect(journey.prefill).toEqual({ identifier, values: {} });
    expect(journey.state).toEqual({ step: 'register', request: { kind: 'idle' } });
  });

  it.each(['anna@example.com', '', undefined])(
    'is no identifier that is not accepted: %s',
    (text) => {
      const { journey } = headless({ identifier: text, identifiers: ['mobile'] });
      expect(journey.prefill).toEqual({ values: {} });
    },
  );

  it('are values for empty fields, and values that are saved beside the typed ones', async () => {
    const values = { name: 'Anna', usedforpromotions: true };
    const { journey, sandbox } = headless({ values, hiddenValues: { surname: 'Rossi' } });
    identify(journey, 'anna@example.org');
    await at(journey, 'otp');
    journey.sendCode();
    await eventually(() => expect(sandbox.outbox).toHaveLength(1));
    await at(journey, 'otp');
    journey.verify(sandbox.outbox[0]!.code, password);
    await at(journey, 'profile');
    expect(journey.prefill.values).toEqual({ name: 'Anna' });
    journey.save({ ...journey.prefill.values, usedforpromotions: false });
    await at(journey, 'done');
    const saved = sandbox.requests.findLast(({ method }) => method === 'PUT')?.body;
    expect(saved).toMatchObject({ name: 'Anna', surname: 'Rossi', usedforpromotions: false });
  });
});

describe('HeadlessJourney in a browser', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('saves in the storage of the tab, and continues from it', async () => {
    const storage = new FakeStorage();
    vi.stubGlobal('sessionStorage', storage);
    const { journey } = headless({ resume: true });
    journey.identify({ channel: 'email', value: 'new@example.org' });
    await at(journey, 'otp');
    journey.sendCode();
    await eventually(() => expect(storage.keys()).toHaveLength(2));
    journey.stop();
    const next = headless({ resume: true }).journey;
    await eventually(() => expect(next.state.step).toBe('otp'));
  });

  it('resolves a path of the API against the address of the page', async () => {
    vi.stubGlobal('location', { href: 'https://shop.example/join' });
    const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.reject(new TypeError('offline')));
    const { journey } = headless({ apiBase: '/loyalty', fetch });
    journey.warmUp();
    await eventually(() => expect(fetch).toHaveBeenCalled());
    const [input] = fetch.mock.calls[0] ?? [];
    const url = input instanceof Request ? input.url : String(input);
    expect(url).toMatch(/^https:\/\/shop\.example\/loyalty\//);
  });

  it('gives a read up when it is stopped', async () => {
    const fetch: typeof globalThis.fetch = () => new Promise(() => undefined);
    const { journey } = headless({ fetch });
    journey.warmUp();
    await turn();
    journey.identify({ channel: 'email', value: 'new@example.org' });
    expect(journey.state.request.kind).toBe('busy');
    journey.stop();
    await eventually(() => expect(journey.state.request.kind).toBe('idle'));
  });
});
