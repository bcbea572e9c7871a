import { describe, expect, it } from 'vitest';
import {
  pendingProfileIn,
  toState,
  withExpectedCode,
} from '../../../src/flow/saved/saved-state.js';
import { savedOf } from '../../../src/flow/steps/index.js';
import type { ProfileState, State } from '../../../src/flow/state/state.js';
import { account, anna, busy, member, states } from '../samples.js';

const now = 1_800_000_000_000;
const minute = 60_000;
const profile = { version: 3, at: now, step: 'profile' } as const;

describe('what is saved of a state', () => {
  it.each<[string, State]>([
    ['the register form', states.register],
    ['the card', states.done],
    ['the code step of a registered customer', { ...states['otp sent'], person: member }],
    [
      'data entry whose end the page knows',
      {
        ...states.profile,
        request: {
          kind: 'settled',
          outcome: { kind: 'complete', account, holder: {}, via: 'login' },
        },
      },
    ],
  ])('is nothing at %s', (_, state) => {
    expect(savedOf(state, now)).toBeUndefined();
  });

  it.each<[string, State]>([
    ['the log-in', states.login],
    ['the error page', states.error],
    ['a forgotten password without a code', states.reset],
  ])('is the data entry before it, at %s', (_, state) => {
    expect(savedOf(state, now, profile)).toBe(profile);
    expect(savedOf(state, now)).toBeUndefined();
  });

  it('is the new account, as long as its profile was never saved', () => {
    expect(savedOf(states.profile, now)).toEqual({ ...profile, newAccountId: 'customerId 6001' });
    const saved: ProfileState = {
      ...states.profile,
      request: { kind: 'settled', outcome: { kind: 'saved', account, holder: {} } },
    };
    expect(savedOf(saved, now)).toEqual(profile);
  });

  it('is not a new account for data entry of a known customer', () => {
    expect(savedOf(states['profile editing'], now)).toEqual(profile);
    expect(savedOf({ ...states.incomplete, entry: { kind: 'new-account' } }, now)).toEqual({
      ...profile,
      newAccountId: 'customerId 6001',
    });
    expect(savedOf(states.incomplete, now)).toEqual(profile);
  });

  it('is the data entry that a password reset leads back to, with or without a new account', () => {
    const back = (of: typeof profile & { newAccountId?: string }) =>
      pendingProfileIn(savedOf(states['reset sent'], now, of));
    expect(back(profile)).toEqual(profile);
    const own = { ...profile, newAccountId: 'card 700001' };
    expect(back(own)).toEqual(own);
    expect(pendingProfileIn(savedOf(states['reset sent'], now))).toBeUndefined();
  });

  it.each<[State, string]>([
    [states['otp sent'], 'otp'],
    [states['otp sending'], 'otp'],
    [states['otp verifying'], 'checking'],
    [states['otp verified'], 'checking'],
    [
      {
        ...states['otp sent'],
        request: { kind: 'settled', outcome: { kind: 'problem', problem: { code: 'offline' } } },
      },
      'otp',
    ],
  ])('asks for a check after a reload only where the account may exist: %o', (state, step) => {
    expect(savedOf(state, now)).toMatchObject({ step });
  });
});

describe('a code that is being requested', () => {
  it.each([states['otp sending'], states['reset sending']])('counts as sent: %o', (state) => {
    expect(withExpectedCode(state, now)).toEqual({
      ...state,
      delivery: { code: { at: now, unconfirmed: true }, resendAt: now + 30_000 },
    });
  });

  it.each<State>([
    states.otp,
    states['otp verifying'],
    { ...states.register, request: busy('send-code') },
    { ...states['reset verifying'] },
  ])('does not exist at %o', (state) => {
    expect(withExpectedCode(state, now)).toBe(state);
  });
});

describe('the cool-down of a restored journey', () => {
  const journey = (resendAt: number) =>
    ({
      version: 3,
      at: now,
      step: 'otp',
      person: { identifier: anna, status: 'new' },
      resendAt,
    }) as const;
  const restored = (resendAt: number, at: number, clockOffset = 0) =>
    toState(journey(resendAt), at, clockOffset);

  it('ends when it would have ended', () => {
    expect(restored(now + 20_000, now + 5_000)).toMatchObject({
      delivery: { resendAt: now + 20_000 },
    });
  });

  it('ends at the same moment on a page whose clock is behind that of the device', () => {
    const offset = 2 * minute;
    expect(restored(now + 20_000, now + 5_000 - offset, offset)).toMatchObject({
      delivery: { resendAt: now + 20_000 - offset },
    });
  });
});
