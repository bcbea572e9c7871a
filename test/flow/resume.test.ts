import { describe, expect, it } from 'vitest';
import { Resume } from '../../src/flow/resume.js';
import { hasSaved, savedKey, tabStorage } from '../../src/flow/saved.js';
import type { State } from '../../src/flow/state.js';
import { FakeClock } from './fake-clock.js';
import { FakeStorage } from './fake-storage.js';
import {
  anna,
  cardCode,
  configuration,
  failure,
  holder,
  idle,
  member,
  newcomer,
  states,
} from './samples.js';

const minute = 60_000;
const key = 'onboarding:https://api.example/v1:1001';

function setUp(changes: Partial<typeof configuration> = {}) {
  const clock = new FakeClock();
  const storage = new FakeStorage();
  const resume = new Resume({ ...configuration, ...changes }, clock, () => storage);
  return { clock, storage, resume };
}

/** The state after a reload so many milliseconds later. */
function reload(state: State, later = 0): State | undefined {
  const { clock, resume } = setUp();
  resume.save(state);
  clock.set(clock.now() + later);
  return resume.restore();
}

const now = new FakeClock().now();
const code = { at: now, uncertain: true };
const sendableAt = now + 30_000;

describe('what is there after a reload', () => {
  const rows: [string, State, State | undefined][] = [
    [
      'the code step, before a code was sent',
      { step: 'otp', person: newcomer, sendableAt: 0, activity: idle },
      { step: 'otp', person: newcomer, sendableAt: now, activity: idle },
    ],
    [
      'the code step with its cool-down, whatever was going on',
      { step: 'otp', person: newcomer, code, sendableAt, activity: failure },
      { step: 'otp', person: newcomer, code, sendableAt, activity: idle },
    ],
    [
      'the code step of a card holder',
      { step: 'otp', person: holder, code, sendableAt, activity: idle },
      { step: 'otp', person: holder, code, sendableAt, activity: idle },
    ],
    [
      'checking',
      { step: 'checking', person: newcomer, code, sendableAt, activity: failure },
      { step: 'checking', person: newcomer, code, sendableAt, activity: idle },
    ],
    [
      'a forgotten password whose code was sent',
      { step: 'reset', identifier: anna, customerId: '1', code, sendableAt, activity: idle },
      { step: 'reset', identifier: anna, customerId: '1', code, sendableAt, activity: idle },
    ],
    [
      'a forgotten password of nobody',
      { step: 'reset', identifier: anna, code, sendableAt, activity: idle },
      { step: 'reset', identifier: anna, code, sendableAt, activity: idle },
    ],
    ['no forgotten password without a code', states['reset sending'], undefined],
    [
      'no forgotten password without an address',
      { step: 'reset', code, sendableAt, activity: idle },
      undefined,
    ],
    [
      'data entry, by way of the log-in',
      states.profile,
      { step: 'login', reason: 'session', activity: idle },
    ],
    [
      'data entry of an incomplete registration',
      states.incomplete,
      { step: 'login', reason: 'session', activity: idle },
    ],
    ['nothing of the register form', states['register failed'], undefined],
    ['nothing of the log-in', states['login busy'], undefined],
    ['nothing of a finished journey', states.done, undefined],
    ['nothing of an error', states.error, undefined],
    [
      'nobody who is registered already',
      { step: 'otp', person: member, code, sendableAt, activity: idle },
      undefined,
    ],
  ];

  it.each(rows)('is %s', (_, state, expected) => {
    expect(reload(state)).toEqual(expected);
  });

  it('is never more than the code step needs', () => {
    const { storage, resume } = setUp();
    resume.save({ ...states['otp sent'], person: { ...newcomer, customerId: '9' } });
    expect(JSON.parse(storage.getItem(key) ?? '')).toEqual({
      version: 1,
      at: now,
      step: 'otp',
      person: { standing: 'new', identifier: anna, customerId: '9' },
      code: states['otp sent'].code,
      sendableAt: states['otp sent'].sendableAt,
    });
    resume.save(states.profile);
    expect(JSON.parse(storage.getItem(key) ?? '')).toEqual({
      version: 1,
      at: now,
      step: 'profile',
    });
  });

  it.each<[string, State, boolean]>([
    ['the register form', states.register, false],
    ['the log-in', states.login, false],
    ['a forgotten password', states.reset, false],
    ['a finished journey', states.done, false],
    ['the log-in that leads back to data entry', { ...states.login, reason: 'session' }, true],
    ['the error page of data entry', states.error, true],
  ])('is still the step before at: %s', (_, state, isKept) => {
    const { storage, resume } = setUp();
    resume.save(states.profile);
    resume.save(state);
    expect(storage.getItem(key) !== null).toBe(isKept);
  });

  it('is nothing after half an hour', () => {
    const state = states['otp sent'];
    expect(reload(state, 30 * minute)).toMatchObject({ step: 'otp' });
    expect(reload(state, 30 * minute + 1)).toBeUndefined();
    const { clock, storage, resume } = setUp();
    resume.save(state);
    clock.set(clock.now() + 31 * minute);
    resume.restore();
    expect(storage.keys()).toEqual([]);
  });

  it.each([
    [10_000, 20_000],
    [29_999, 1],
    [30_000, 0],
    [45_000, 0],
    [-10_000, 30_000],
    [-24 * 60 * minute, 30_000],
    [24 * 60 * minute, undefined],
  ])('has a cool-down %d ms later, by a clock that may be set, of %s ms', (later, left) => {
    const state: State = { step: 'otp', person: newcomer, code, sendableAt, activity: idle };
    const restored = reload(state, later);
    const moment = restored?.step === 'otp' ? restored.sendableAt - (now + later) : undefined;
    expect(moment).toBe(left);
  });

  it('has no cool-down that no server asks for', () => {
    const state: State = {
      step: 'otp',
      person: newcomer,
      code,
      sendableAt: now + 600 * minute,
      activity: idle,
    };
    expect(reload(state)).toMatchObject({ sendableAt: now + 5 * minute });
  });
});

describe('storage that cannot be trusted', () => {
  const good = {
    version: 1,
    at: now,
    step: 'otp',
    person: { identifier: anna, standing: 'new' },
    code,
    sendableAt,
  };
  const text = 'x'.repeat(401);

  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"otp"'],
    ['another version', { ...good, version: 2 }],
    ['no version', { ...good, version: undefined }],
    ['no time', { ...good, at: undefined }],
    ['a time that is none', { ...good, at: 'now' }],
    ['an endless time', '{"version":1,"at":1e999,"step":"profile"}'],
    ['an unknown step', { ...good, step: 'done' }],
    ['no step', { ...good, step: undefined }],
    ['no deadline', { ...good, sendableAt: undefined }],
    ['a deadline that is none', { ...good, sendableAt: '1' }],
    ['a code that is none', { ...good, code: 'x' }],
    ['a code that is null', { ...good, code: null }],
    ['a code without a time', { ...good, code: { uncertain: true } }],
    ['a code without certainty', { ...good, code: { at: 1, uncertain: 'no' } }],
    ['nobody', { ...good, person: undefined }],
    ['a list of nobody', { ...good, person: [] }],
    ['somebody without an address', { ...good, person: { standing: 'new' } }],
    ['somebody registered', { ...good, person: { identifier: anna, standing: 'registered' } }],
    ['a holder nobody knows', { ...good, person: { identifier: cardCode, standing: 'has-card' } }],
    ['a new person by card', { ...good, person: { identifier: cardCode, standing: 'new' } }],
    [
      'an unknown channel',
      { ...good, person: { standing: 'new', identifier: { channel: 'pigeon', value: 'a' } } },
    ],
    [
      'an empty address',
      { ...good, person: { standing: 'new', identifier: { channel: 'email', value: '' } } },
    ],
    [
      'an endless address',
      { ...good, person: { standing: 'new', identifier: { channel: 'email', value: text } } },
    ],
    [
      'an address that is none',
      { ...good, person: { standing: 'new', identifier: { channel: 'email', value: 1 } } },
    ],
    ['a reset of nobody', { ...good, step: 'reset' }],
    ['another step with an address', { ...good, step: 'register', identifier: anna }],
  ])('gives nothing: %s', (_, saved) => {
    const { storage, resume } = setUp();
    storage.setItem(key, typeof saved === 'string' ? saved : JSON.stringify(saved));
    expect(resume.restore()).toBeUndefined();
    expect(storage.keys()).toEqual([]);
  });

  it.each([
    { channel: 'email', value: 'a@b.c' },
    { channel: 'mobile', value: '3331231234' },
    { channel: 'email', value: 'x'.repeat(400) },
  ])('gives what we would have written: %o', (identifier) => {
    const { storage, resume } = setUp();
    storage.setItem(key, JSON.stringify({ ...good, person: { identifier, standing: 'new' } }));
    expect(resume.restore()).toMatchObject({ step: 'otp', person: { identifier } });
  });

  it('gives no member that we would not have written', () => {
    const { storage, resume } = setUp();
    const person = { ...good.person, customerId: 7, extra: 1 };
    storage.setItem(key, JSON.stringify({ ...good, person, extra: 1 }));
    expect(resume.restore()).toEqual({
      step: 'otp',
      person: good.person,
      code,
      sendableAt,
      activity: idle,
    });
    storage.setItem(
      key,
      JSON.stringify({ ...good, step: 'reset', identifier: { ...anna, x: 1 }, customerId: 7 }),
    );
    expect(resume.restore()).toEqual({
      step: 'reset',
      identifier: anna,
      code,
      sendableAt,
      activity: idle,
    });
  });

  it('is no reason to fail when it is full, or blocked', () => {
    const { storage, resume } = setUp();
    resume.save(states['otp sent']);
    storage.writing = new DOMException('Full', 'QuotaExceededError');
    resume.save(states.profile);
    resume.save(states.done);
    resume.saveDraft({ name: 'a' });
    expect(resume.restore()).toMatchObject({ step: 'otp' });
    storage.reading = new DOMException('Blocked', 'SecurityError');
    expect(resume.restore()).toBeUndefined();
    expect(resume.draft()).toBeUndefined();
  });

  it('is left alone where the site does not want it', () => {
    const { storage, resume } = setUp({ resume: false });
    resume.save(states['otp sent']);
    resume.saveDraft({ name: 'a' });
    expect(storage.keys()).toEqual([]);
    storage.setItem(key, JSON.stringify(good));
    expect(resume.restore()).toBeUndefined();
  });
});

describe('a draft of data entry', () => {
  const typed = { name: 'Anna', children: 2, usedforpromotions: false, interestareas: ['1', '2'] };

  it('is there after a reload, for half an hour, whatever the clock does', () => {
    const { clock, resume } = setUp();
    resume.saveDraft(typed);
    expect(resume.draft()).toEqual(typed);
    clock.set(now + 30 * minute);
    expect(resume.draft()).toEqual(typed);
    clock.set(now - 30 * minute);
    expect(resume.draft()).toEqual(typed);
    clock.set(now - 30 * minute - 1);
    expect(resume.draft()).toBeUndefined();
  });

  it('is gone when it is too old', () => {
    const { clock, storage, resume } = setUp();
    resume.saveDraft(typed);
    clock.set(now + 30 * minute + 1);
    expect(resume.draft()).toBeUndefined();
    expect(storage.keys()).toEqual([]);
  });

  it.each([{ name: null }, { name: { first: 'a' } }, { name: [1] }, { name: ['a', null] }])(
    'is nothing that we would not have written: %o',
    (values) => {
      const { storage, resume } = setUp();
      storage.setItem(`${key}:draft`, JSON.stringify({ version: 1, at: now, values }));
      expect(resume.draft()).toBeUndefined();
    },
  );

  it.each([undefined, null, [], 'x'])('needs values: %o', (values) => {
    const { storage, resume } = setUp();
    storage.setItem(`${key}:draft`, JSON.stringify({ version: 1, at: now, values }));
    expect(resume.draft()).toBeUndefined();
  });

  it('goes with the journey', () => {
    const { storage, resume } = setUp();
    resume.saveDraft(typed);
    resume.save(states.profile);
    resume.save(states.login);
    expect(resume.draft()).toEqual(typed);
    resume.save(states.done);
    expect(storage.keys()).toEqual([]);
    resume.saveDraft(typed);
    resume.save(states.profile);
    resume.clear();
    expect(storage.keys()).toEqual([]);
  });
});

describe('whether there is something to go on from', () => {
  it('depends on the campaign', () => {
    expect(savedKey(configuration)).toBe(key);
    expect(savedKey({ ...configuration, campaignId: '2' })).not.toBe(key);
  });

  it('is known without reading it', () => {
    const storage = new FakeStorage();
    Reflect.set(globalThis, 'sessionStorage', storage);
    expect(tabStorage()).toBe(storage);
    expect(hasSaved(configuration)).toBe(false);
    storage.setItem(key, '{');
    expect(hasSaved(configuration)).toBe(true);
    expect(hasSaved({ ...configuration, resume: false })).toBe(false);
    storage.reading = new DOMException('Blocked', 'SecurityError');
    expect(hasSaved(configuration)).toBe(false);
  });

  it('is a No where storage is blocked', () => {
    const get = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'sessionStorage', { get, configurable: true });
    expect(tabStorage()).toBeUndefined();
    expect(hasSaved(configuration)).toBe(false);
    Reflect.deleteProperty(globalThis, 'sessionStorage');
  });
});
