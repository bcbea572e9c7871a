import { describe, expect, it } from 'vitest';
import { Persistence } from '../../../src/flow/saved/persistence.js';
import type { State } from '../../../src/flow/state/state.js';
import { FakeClock } from '../fake-clock.js';
import { FakeStorage } from '../fake-storage.js';
import { account, anna, configuration, failure, idle, states, typing } from '../samples.js';

const minute = 60_000;

const key = 'onboarding:https://api.example/v1:1001';

function setUp(changes: Partial<typeof configuration> = {}, storage = new FakeStorage()) {
  const clock = new FakeClock();
  const settings = { ...configuration, ...changes };
  const journey = { configuration: settings, start: settings.start };
  return { clock, storage, resume: new Persistence(journey, clock, () => storage) };
}

const now = new FakeClock().now();

describe('the contact that was looked up', () => {
  const contactKey = `${key}:contact`;
  const shown: State = { step: 'register', identifier: anna, request: idle };

  function lookedUp(changes?: Partial<typeof configuration>) {
    const stage = setUp(changes);
    stage.resume.save(states['register busy']);
    return stage;
  }

  it('is stored with its time, from the look-up on, and nothing else', () => {
    const { storage, resume } = setUp();
    resume.save({ ...states['register busy'], request: idle });
    resume.save({ ...states['login busy'], identifier: anna });
    expect(storage.keys()).toEqual([]);
    resume.save(states['register busy']);
    expect(storage.keys()).toEqual([contactKey]);
    expect(JSON.parse(storage.getItem(contactKey) ?? '')).toEqual({
      version: 3,
      at: now,
      tab: expect.any(String) as string,
      identifier: anna,
    });
  });

  it('is that of a forgotten password, too', () => {
    const { storage, resume } = setUp();
    resume.save(states['reset sending']);
    resume.save(states.login);
    expect(storage.getItem(contactKey)).toContain(anna.value);
    expect(resume.restore()).toEqual(shown);
  });

  it('is shown in the first form', () => {
    const { resume } = lookedUp();
    resume.save(states['register failed']);
    expect(resume.restore()).toEqual(shown);
  });

  it('is shown in the log-in of a page that starts with it', () => {
    const { resume } = lookedUp({ start: 'login' });
    expect(resume.restore()).toEqual({
      step: 'login',
      username: anna.value,
      identifier: anna,
      request: idle,
    });
  });

  it('is shown in the log-in that data entry leads to, also after further reloads', () => {
    const { storage, resume } = lookedUp();
    resume.save(states.profile);
    const restored = resume.restore();
    expect(restored).toEqual({
      step: 'login',
      reason: 'created',
      username: anna.value,
      identifier: anna,
      pendingProfile: { entry: { kind: 'new-account' }, afterReload: 'empty' },
      request: idle,
    });
    const next = setUp({}, storage);
    if (restored) next.resume.save(restored);
    expect(next.resume.restore()).toEqual(restored);
  });

  const settled = (outcome: Extract<State['request'], { kind: 'settled' }>['outcome']) =>
    ({ kind: 'settled', outcome }) as const;
  const whole = { account, holder: {} };
  const completion: State = {
    ...states.incomplete,
    request: settled({ kind: 'complete', via: 'login', ...whole }),
  };

  it.each<[string, State, boolean]>([
    ['the look-up fails', states['register failed'], true],
    ['the code is entered', states['otp sent'], true],
    ['data entry is open', states.profile, true],
    [
      'the profile is saved, and the page holds the card back',
      { ...states.profile, request: settled({ kind: 'saved', ...whole }) },
      true,
    ],
    [
      'the page was told of the end',
      {
        ...states.profile,
        request: settled({ kind: 'complete', via: 'registration', ...whole }),
      },
      false,
    ],
    ['the card is shown', states.done, false],
    ['the log-in is shown', states.login, true],
    ['a log-in runs', states['login busy'], true],
    ['a log-in is refused', { ...states['login busy'], request: failure }, true],
    [
      'a log-in succeeds',
      { ...states['login busy'], request: settled({ kind: 'logged-in', ...whole }) },
      false,
    ],
    ['a log-in finds data missing', states.incomplete, false],
    ['a log-in is complete', completion, false],
    ['a log-in leads back to data entry', { ...typing, entry: { kind: 'new-account' } }, false],
    ['the card is edited', states['profile editing'], false],
    ['an error is shown', states.error, true],
  ])('is kept or not when %s', (_, state, isKept) => {
    const { storage, resume } = lookedUp();
    resume.save(state);
    expect(storage.getItem(contactKey) !== null).toBe(isKept);
  });

  it('is kept for half an hour from the look-up', () => {
    const { clock, storage, resume } = lookedUp();
    clock.set(now + 20 * minute);
    resume.save(states.profile);
    clock.set(now + 30 * minute);
    expect(resume.restore()).toMatchObject({ step: 'login', username: anna.value });
    clock.set(now + 30 * minute + 1);
    expect(resume.restore()).toEqual({
      step: 'login',
      reason: 'created',
      pendingProfile: { entry: { kind: 'new-account' }, afterReload: 'empty' },
      request: idle,
    });
    expect(storage.keys()).toEqual([key]);
  });

  it('is not stored without saving, and removed when the page disables it', () => {
    expect(lookedUp({ resume: false }).storage.keys()).toEqual([]);
    const { storage } = lookedUp();
    expect(setUp({ resume: false }, storage).resume.restore()).toBeUndefined();
    expect(storage.keys()).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['another version', { version: 2, at: now, identifier: anna }],
    ['no time', { version: 3, identifier: anna }],
    ['an unknown channel', { version: 3, at: now, identifier: { ...anna, channel: 'fax' } }],
    ['an empty text', { version: 3, at: now, identifier: { ...anna, value: '' } }],
    ['a long text', { version: 3, at: now, identifier: { ...anna, value: 'x'.repeat(401) } }],
    ['an object as the text', { version: 3, at: now, identifier: { ...anna, value: {} } }],
  ])('is not read from %s, which is removed', (_, stored) => {
    const { storage, resume } = setUp();
    storage.setItem(contactKey, typeof stored === 'string' ? stored : JSON.stringify(stored));
    expect(resume.restore()).toBeUndefined();
    expect(storage.keys()).toEqual([]);
  });
});
