import { describe, expect, it } from 'vitest';
import { Persistence } from '../../../src/flow/saved/persistence.js';
import type { State } from '../../../src/flow/state/state.js';
import { FakeClock } from '../fake-clock.js';
import { FakeStorage } from '../fake-storage.js';
import {
  account,
  anna,
  busy,
  configuration,
  failure,
  holder,
  idle,
  member,
  newcomer,
  states,
  typing,
} from '../samples.js';

const minute = 60_000;

const key = 'onboarding:https://api.example/v1:1001';

function setUp(changes: Partial<typeof configuration> = {}, storage = new FakeStorage()) {
  const clock = new FakeClock();
  const resume = new Persistence(
    { configuration: { ...configuration, ...changes }, start: 'register' },
    clock,
    () => storage,
  );
  return { clock, storage, resume };
}

/** The state after a reload, `later` milliseconds later. */
function reload(state: State, later = 0): State | undefined {
  const { clock, resume } = setUp();
  resume.save(state);
  clock.set(clock.now() + later);
  return resume.restore();
}

const now = new FakeClock().now();

const delivery = { code: { at: now, unconfirmed: true }, resendAt: now + 30_000 };

const completion = { entry: { kind: 'completion' } } as const;

describe('a journey after a reload', () => {
  const rows: [string, State, State | undefined][] = [
    [
      'the code step, before a code was sent',
      { step: 'otp', person: newcomer, delivery: { resendAt: 0 }, request: idle },
      { step: 'otp', person: newcomer, delivery: { resendAt: now }, request: idle },
    ],
    [
      'the code step with its cool-down, whatever was going on',
      { step: 'otp', person: newcomer, delivery, request: failure },
      { step: 'otp', person: newcomer, delivery, request: idle },
    ],
    [
      'the code step of a cardholder',
      { step: 'otp', person: holder, delivery, request: idle },
      { step: 'otp', person: holder, delivery, request: idle },
    ],
    [
      'checking',
      { step: 'checking', person: newcomer, delivery, request: failure },
      { step: 'checking', person: newcomer, delivery, request: busy('verify') },
    ],
    [
      'checking, where the answer to the code was still to come',
      { step: 'otp', person: newcomer, delivery, request: busy('verify') },
      { step: 'checking', person: newcomer, delivery, request: busy('verify') },
    ],
    [
      'checking, where the host held what follows the code',
      {
        step: 'otp',
        person: newcomer,
        delivery,
        request: { kind: 'settled', outcome: { kind: 'verified', account } },
      },
      { step: 'checking', person: newcomer, delivery, request: busy('verify') },
    ],
    [
      'the code step, while a code was being sent',
      { step: 'otp', person: newcomer, delivery, request: busy('send-code') },
      { step: 'otp', person: newcomer, delivery, request: idle },
    ],
    [
      'a password reset whose code was sent',
      { step: 'reset', identifier: anna, customerId: '1', delivery, request: idle },
      { step: 'reset', identifier: anna, customerId: '1', delivery, request: idle },
    ],
    [
      'a password reset of an unknown customer',
      { step: 'reset', identifier: anna, delivery, request: idle },
      { step: 'reset', identifier: anna, delivery, request: idle },
    ],
    [
      'the code step with an unconfirmed code, while the first code was being sent',
      { step: 'otp', person: newcomer, delivery: { resendAt: 0 }, request: busy('send-code') },
      { step: 'otp', person: newcomer, delivery, request: idle },
    ],
    [
      'the whole cool-down, while another code was being sent',
      {
        step: 'otp',
        person: newcomer,
        delivery: { code: { at: now - minute, unconfirmed: false }, resendAt: now - 1 },
        request: busy('send-code'),
      },
      { step: 'otp', person: newcomer, delivery, request: idle },
    ],
    [
      'a password reset whose code was being sent',
      { step: 'reset', identifier: anna, delivery: { resendAt: 0 }, request: busy('send-code') },
      { step: 'reset', identifier: anna, delivery, request: idle },
    ],
    [
      'no password reset without a code',
      { step: 'reset', identifier: anna, delivery: { resendAt: 0 }, request: idle },
      undefined,
    ],
    [
      'no password reset without an identifier',
      { step: 'reset', delivery, request: idle },
      undefined,
    ],
    [
      'data entry, by way of the log-in',
      states.profile,
      {
        step: 'login',
        reason: 'created',
        pendingProfile: { entry: { kind: 'new-account' }, afterReload: 'empty' },
        request: idle,
      },
    ],
    [
      'data entry after a log-in',
      { ...typing, entry: { kind: 'completion' } },
      {
        step: 'login',
        reason: 'session',
        pendingProfile: { ...completion, afterReload: 'empty' },
        request: idle,
      },
    ],
    [
      'data entry of an incomplete registration',
      states.incomplete,
      {
        step: 'login',
        reason: 'session',
        pendingProfile: { ...completion, afterReload: 'empty' },
        request: idle,
      },
    ],
    [
      'nothing of a journey whose completion was reported to the page',
      {
        ...typing,
        request: {
          kind: 'settled',
          outcome: { kind: 'complete', account, holder: {}, via: 'registration' },
        },
      },
      undefined,
    ],
    ['nothing of the register form', states['register failed'], undefined],
    ['nothing of the log-in', states['login busy'], undefined],
    [
      'of a finished journey the card',
      states.done,
      { step: 'done', account: { card: account.card }, holder: {}, via: 'restored', request: idle },
    ],
    ['nothing of an error', states.error, undefined],
    [
      'nothing of a registered customer',
      { step: 'otp', person: member, delivery, request: idle },
      undefined,
    ],
  ];

  it.each(rows)('restores %s', (_, state, expected) => {
    expect(reload(state)).toEqual(expected);
  });

  it('has saved only what the code step needs', () => {
    const { storage, resume } = setUp();
    resume.save({ ...states['otp sent'], person: { ...newcomer, customerId: '9' } });
    expect(JSON.parse(storage.getItem(key) ?? '')).toEqual({
      version: 3,
      at: now,
      tab: expect.any(String) as string,
      step: 'otp',
      person: { status: 'new', identifier: anna, customerId: '9' },
      ...states['otp sent'].delivery,
    });
    resume.save(states.profile);
    expect(JSON.parse(storage.getItem(key) ?? '')).toEqual({
      version: 3,
      at: now,
      tab: expect.any(String) as string,
      step: 'profile',
      newAccountId: 'customerId 6001',
    });
  });

  const later: [string, State, boolean][] = [
    ['the register form', states.register, false],
    ['the log-in', states.login, false],
    ['a forgotten password', states.reset, false],
    ['a forgotten password on the way back', { ...states.reset, pendingProfile: completion }, true],
    ['a finished journey', states.done, false],
    [
      'the log-in that leads back to data entry',
      { ...states.login, pendingProfile: completion },
      true,
    ],
    ['the error page of data entry', states.error, true],
  ];

  it.each(later)('keeps the previous step or not, at %s', (_, state, isKept) => {
    const { storage, resume } = setUp();
    resume.save(states.profile);
    resume.save(state);
    expect(storage.getItem(key) !== null).toBe(isKept);
  });

  it.each(later)('keeps the draft of data entry or not, at %s', (_, state, isKept) => {
    const { resume } = setUp();
    resume.save(states.profile);
    resume.saveDraft({ name: 'Anna' }, typing);
    resume.save(state);
    expect(resume.draft(account) !== undefined).toBe(isKept);
  });

  it('has no draft once the journey has expired', () => {
    const { clock, storage, resume } = setUp();
    resume.save(states.profile);
    resume.saveDraft({ name: 'Anna' }, typing);
    clock.set(clock.now() + 31 * minute);
    expect(resume.restore()).toBeUndefined();
    expect(storage.keys()).toEqual([]);
  });

  it('restores everything if the device slept before, and the next page has a correct clock', () => {
    const { clock, storage, resume } = setUp();
    clock.sleep(40 * minute);
    resume.save({
      ...states['otp sent'],
      delivery: { ...delivery, resendAt: clock.now() + 30_000 },
    });
    const next = setUp({}, storage);
    next.clock.set(clock.date() + 10_000);
    expect(next.resume.restore()).toMatchObject({
      step: 'otp',
      delivery: { resendAt: next.clock.now() + 20_000 },
    });
    resume.save(states.profile);
    resume.saveDraft({ name: 'Anna' }, typing);
    expect(next.resume.draft(account)).toEqual({ name: 'Anna' });
  });

  it('is data entry where a log-in leads to the form that was opened at the card', () => {
    const entry = { kind: 'edit', via: 'login', holder: {} } as const;
    const state: State = { step: 'login', pendingProfile: { entry, account }, request: idle };
    expect(reload(state)).toMatchObject({ step: 'login', pendingProfile: {} });
  });

  it('is not restored after half an hour', () => {
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
  ])('has a cool-down, %d ms later on a clock that may be set, of %s ms', (later, left) => {
    const state: State = { step: 'otp', person: newcomer, delivery, request: idle };
    const restored = reload(state, later);
    const moment =
      restored?.step === 'otp' ? restored.delivery.resendAt - (now + later) : undefined;
    expect(moment).toBe(left);
  });

  it('has no cool-down longer than a server can ask for', () => {
    const state: State = {
      step: 'otp',
      person: newcomer,
      delivery: { ...delivery, resendAt: now + 600 * minute },
      request: idle,
    };
    expect(reload(state)).toMatchObject({ delivery: { resendAt: now + 5 * minute } });
  });
});

describe('the token of the journey in the log of a gateway', () => {
  const token = `oe1.${'x'.repeat(200)}`;
  const state: State = { step: 'otp', person: newcomer, delivery, request: idle };
  const pageOf = (storage: FakeStorage, trail: { token: string | undefined }) =>
    new Persistence({ configuration, start: 'register' }, new FakeClock(), () => storage, trail);

  it('survives a reload with the journey, so that both pages are one journey', () => {
    const storage = new FakeStorage();
    pageOf(storage, { token }).save(state);
    const trail = { token: undefined };
    pageOf(storage, trail).restore();
    expect(trail).toEqual({ token });
  });

  it('is deleted with the journey: the next visitor of the tab begins another one', () => {
    const storage = new FakeStorage();
    const page = pageOf(storage, { token });
    page.save(state);
    page.save({ step: 'register', request: idle });
    expect(storage.text).not.toContain('oe1.');
    const trail = { token: undefined };
    pageOf(storage, trail).restore();
    expect(trail).toEqual({ token: undefined });
  });

  it('is not taken from a storage that holds something else', () => {
    const storage = new FakeStorage();
    pageOf(storage, { token: 'a header\r\nof somebody' }).save(state);
    const trail = { token: undefined };
    pageOf(storage, trail).restore();
    expect(trail).toEqual({ token: undefined });
  });
});
