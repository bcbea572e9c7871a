import { describe, expect, it } from 'vitest';
import { Persistence } from '../../../src/flow/saved/persistence.js';
import { readDraft } from '../../../src/flow/state/saved-journey.js';
import { FakeClock } from '../fake-clock.js';
import { FakeStorage } from '../fake-storage.js';
import {
  account,
  anna,
  cardCode,
  configuration,
  idle,
  onlyCard,
  states,
  typing,
} from '../samples.js';

const minute = 60_000;

const key = 'onboarding:https://api.example/v1:1001';

function setUp(changes: Partial<typeof configuration> = {}) {
  const clock = new FakeClock();
  const storage = new FakeStorage();
  const resume = new Persistence(
    { configuration: { ...configuration, ...changes }, start: 'register' },
    clock,
    () => storage,
  );
  return { clock, storage, resume };
}

const now = new FakeClock().now();

const code = { at: now, unconfirmed: true };

const resendAt = now + 30_000;

describe('a saved journey', () => {
  it('is ended by another page of the tab, not before and not by ending here', () => {
    const { resume, storage } = setUp();
    expect(resume.wasEndedElsewhere).toBe(false);
    resume.save(states.otp);
    expect(resume.wasEndedElsewhere).toBe(false);
    storage.removeItem(key);
    expect(resume.wasEndedElsewhere).toBe(true);
    resume.save(states.register);
    expect(resume.wasEndedElsewhere).toBe(false);
  });

  it('does not exist if storage refuses writes', () => {
    const { resume, storage } = setUp();
    storage.writing = new DOMException('Full', 'QuotaExceededError');
    resume.save(states.otp);
    expect(resume.wasEndedElsewhere).toBe(false);
  });
});

describe('untrusted storage', () => {
  const good = {
    version: 3,
    at: now,
    step: 'otp',
    person: { identifier: anna, status: 'new' },
    code,
    resendAt,
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
    ['a malformed time', { ...good, at: 'now' }],
    ['an infinite time', '{"version":3,"at":1e999,"step":"profile"}'],
    ['an unknown step', { ...good, step: 'done' }],
    ['no step', { ...good, step: undefined }],
    ['no deadline', { ...good, resendAt: undefined }],
    ['a malformed deadline', { ...good, resendAt: '1' }],
    ['a malformed code', { ...good, code: 'x' }],
    ['a code that is null', { ...good, code: null }],
    ['a code without a time', { ...good, code: { unconfirmed: true } }],
    ['a code with a malformed flag', { ...good, code: { at: 1, unconfirmed: 'no' } }],
    ['no person', { ...good, person: undefined }],
    ['a malformed id', { ...good, person: { ...good.person, customerId: 7 } }],
    ['an array as the person', { ...good, person: [] }],
    ['a person without an identifier', { ...good, person: { status: 'new' } }],
    ['a registered person', { ...good, person: { identifier: anna, status: 'registered' } }],
    [
      'a cardholder without an id',
      { ...good, person: { identifier: cardCode, status: 'has-card' } },
    ],
    ['a new person with a card', { ...good, person: { identifier: cardCode, status: 'new' } }],
    [
      'an unknown channel',
      { ...good, person: { status: 'new', identifier: { channel: 'pigeon', value: 'a' } } },
    ],
    [
      'an empty address',
      { ...good, person: { status: 'new', identifier: { channel: 'email', value: '' } } },
    ],
    [
      'an address that is too long',
      { ...good, person: { status: 'new', identifier: { channel: 'email', value: text } } },
    ],
    [
      'a malformed address',
      { ...good, person: { status: 'new', identifier: { channel: 'email', value: 1 } } },
    ],
    ['a reset without an identifier', { ...good, step: 'reset' }],
    ['a reset with a malformed id', { ...good, step: 'reset', identifier: anna, customerId: 7 }],
    ['another step with an address', { ...good, step: 'register', identifier: anna }],
  ])('restores nothing: %s', (_, saved) => {
    const { storage, resume } = setUp();
    storage.setItem(key, typeof saved === 'string' ? saved : JSON.stringify(saved));
    expect(resume.restore()).toBeUndefined();
    expect(storage.keys()).toEqual([]);
  });

  it.each([
    { channel: 'email', value: 'a@b.c' },
    { channel: 'mobile', value: '3331231234' },
    { channel: 'email', value: 'x'.repeat(400) },
  ])('restores what the client could have saved: %o', (identifier) => {
    const { storage, resume } = setUp();
    storage.setItem(key, JSON.stringify({ ...good, person: { identifier, status: 'new' } }));
    expect(resume.restore()).toMatchObject({ step: 'otp', person: { identifier } });
  });

  it('restores no member that the client would not have saved', () => {
    const { storage, resume } = setUp();
    const person = { ...good.person, extra: 1 };
    storage.setItem(key, JSON.stringify({ ...good, person, extra: 1 }));
    expect(resume.restore()).toEqual({
      step: 'otp',
      person: good.person,
      delivery: { code, resendAt },
      request: idle,
    });
    storage.setItem(key, JSON.stringify({ ...good, step: 'reset', identifier: { ...anna, x: 1 } }));
    expect(resume.restore()).toEqual({
      step: 'reset',
      identifier: anna,
      delivery: { code, resendAt },
      request: idle,
    });
  });

  it('causes no failure when it is full or blocked', () => {
    const { storage, resume } = setUp();
    resume.save(states['otp sent']);
    storage.writing = new DOMException('Full', 'QuotaExceededError');
    resume.save(states.profile);
    resume.save(states.done);
    resume.saveDraft({ name: 'a' }, typing);
    expect(resume.restore()).toMatchObject({ step: 'otp' });
    storage.reading = new DOMException('Blocked', 'SecurityError');
    expect(resume.restore()).toBeUndefined();
    expect(resume.draft(account)).toBeUndefined();
  });

  it('is not used if the page disables saving', () => {
    const { storage, resume } = setUp({ resume: false });
    resume.save(states['otp sent']);
    resume.saveDraft({ name: 'a' }, typing);
    expect(storage.keys()).toEqual([]);
    storage.setItem(key, JSON.stringify(good));
    expect(resume.restore()).toBeUndefined();
  });
});

describe('a saved journey, after the page disables saving,', () => {
  it('is removed at the next step, with its draft', () => {
    const settings = { ...configuration };
    const storage = new FakeStorage();
    const journey = { configuration: settings, start: 'register' } as const;
    const resume = new Persistence(journey, new FakeClock(), () => storage);
    resume.save(states['register busy']);
    resume.save(states['otp sent']);
    resume.saveDraft({ name: 'a' }, typing);
    expect(storage.keys()).toHaveLength(3);
    Object.assign(settings, { resume: false });
    const reloaded = new Persistence(journey, new FakeClock(), () => storage);
    expect(reloaded.draft(account)).toBeUndefined();
    resume.save(states['otp sent']);
    expect(storage.keys()).toEqual([]);
    expect(resume.draft(account)).toBeUndefined();
  });
});

describe('the draft of data entry', () => {
  const typed = { name: 'Anna', children: 2, usedforpromotions: false, interestareas: ['1', '2'] };

  it('is restored after a reload, for half an hour, whatever the clock says', () => {
    const { clock, resume } = setUp();
    resume.saveDraft(typed, typing);
    expect(resume.draft(account)).toEqual(typed);
    clock.set(now + 30 * minute);
    expect(resume.draft(account)).toEqual(typed);
    // As with the journey, a clock that was set back makes the draft look recent.
    clock.set(now - 24 * 60 * minute);
    expect(resume.draft(account)).toEqual(typed);
  });

  it('is removed when it is too old', () => {
    const { clock, storage, resume } = setUp();
    resume.saveDraft(typed, typing);
    clock.set(now + 30 * minute + 1);
    expect(resume.draft(account)).toBeUndefined();
    expect(storage.keys()).toEqual([key]);
  });

  const stored = (values: unknown) => JSON.stringify({ version: 3, at: now, values });

  it.each([
    {},
    { name: 'Anna' },
    { children: 0 },
    { usedforpromotions: false },
    { interestareas: [] },
    typed,
  ])('is read with the values %o', (values) => {
    expect(readDraft(stored(values))?.values).toEqual(values);
  });

  it.each([
    { name: null },
    { name: { first: 'a' } },
    { name: [1] },
    { name: ['a', null] },
    { name: 'Anna', surname: null },
    undefined,
    null,
    [],
    'x',
    7,
  ])('is not read if the client could not have saved its values: %o', (values) => {
    expect(readDraft(stored(values))).toBeUndefined();
  });

  it.each([undefined, '', '{', 'null'])('is not read from %o', (text) => {
    expect(readDraft(text)).toBeUndefined();
  });

  it('is removed with the journey', () => {
    const { storage, resume } = setUp();
    resume.saveDraft(typed, typing);
    resume.save(states.profile);
    resume.save({ ...states.login, pendingProfile: { entry: { kind: 'completion' } } });
    expect(resume.draft(account)).toEqual(typed);
    resume.save(states.done);
    expect(storage.keys()).toEqual(onlyCard);
    resume.saveDraft(typed, typing);
    resume.save(states.profile);
    resume.clear();
    expect(storage.keys()).toEqual([]);
  });
});
