import { describe, expect, it } from 'vitest';
import { deliveredCode } from '../../../src/flow/state/delivery.js';
import { proceed, settle } from '../../../src/flow/steps/outcome.js';
import type { OtpState, ProfileState, RegisterState } from '../../../src/flow/state/state.js';
import { account, holder, newcomer, offline, profileForm, states, tooMany } from '../samples.js';

const now = 1_800_000_000_000;

describe('an outcome that settles', () => {
  it('keeps the action whose outcome it is', () => {
    const outcome = { kind: 'problem', problem: offline } as const;
    expect(settle(states['otp verifying'], outcome).request).toEqual({
      kind: 'settled',
      outcome,
      action: 'verify',
    });
    expect(settle(states.otp, outcome).request).toEqual({ kind: 'settled', outcome });
  });

  it('extends the cool-down where the API asks to wait, and never shortens it', () => {
    const waiting = (retryAt: number) =>
      settle(states['otp verifying'], { kind: 'problem', problem: tooMany, retryAt });
    expect(waiting(now)).toMatchObject({ delivery: { resendAt: now } });
    expect(waiting(1)).toMatchObject({ delivery: { resendAt: 1000 + 30_000 } });
    const registered = settle(states['register busy'], {
      kind: 'problem',
      problem: tooMany,
      retryAt: now,
    });
    expect(registered).not.toHaveProperty('delivery');
  });

  it('shows what the API has stored, while the page holds the card back', () => {
    const stored = { name: 'Ada' };
    const saved = settle(states['profile saving'], { kind: 'saved', account, holder: {}, stored });
    expect(saved).toMatchObject({
      profileForm: { fields: profileForm.fields, stored: { surname: 'Rossi', name: 'Ada' } },
    });
    const unchanged = settle(states['profile saving'], { kind: 'saved', account, holder: {} });
    expect(unchanged).toMatchObject({ profileForm });
    const withoutForm = settle(states['profile loading'], {
      kind: 'saved',
      account,
      holder: {},
      stored,
    });
    expect(withoutForm).not.toHaveProperty('profileForm');
  });
});

describe('a code that was delivered before', () => {
  const delivery = { code: { at: 1000, unconfirmed: false }, resendAt: 1000 + 30_000 };
  const before = (person: OtpState['person']): RegisterState => ({
    ...states.register,
    deliveredCode: { person, delivery },
  });

  it('counts for the same person', () => {
    expect(proceed(before(newcomer), { kind: 'identified', person: newcomer })).toEqual({
      ...states.otp,
      delivery,
    });
  });

  it.each([
    holder,
    { ...newcomer, identifier: { channel: 'mobile', value: newcomer.identifier.value } },
    { ...newcomer, identifier: { channel: 'email', value: 'other@example.org' } },
    { ...newcomer, status: 'has-card', customerId: '5005' },
  ] as const)('does not count for %o', (person) => {
    expect(proceed(before(newcomer), { kind: 'identified', person })).toEqual({
      ...states.otp,
      person,
    });
  });

  it('is kept only where there is one', () => {
    expect(deliveredCode(before(newcomer))).toHaveProperty('deliveredCode.person', newcomer);
    expect(deliveredCode(states.done)).toEqual({});
  });
});

describe('a saved profile', () => {
  const holder = { cardholder: 'Anna Rossi' };
  const saved = { kind: 'saved', account, holder } as const;

  it('completes the journey with an event', () => {
    expect(proceed(settle(states['profile saving'], saved), saved).request).toEqual({
      kind: 'settled',
      outcome: { kind: 'complete', account, holder, via: 'registration', ending: 'saved' },
    });
  });

  it('leads back to the card at once if the journey was complete before', () => {
    expect(proceed(states['profile editing'], saved)).toMatchObject({
      step: 'done',
      ending: 'changed',
    });
  });

  it('completes the journey if this page has not said so yet', () => {
    const resumed: ProfileState = {
      ...states['profile editing'],
      entry: { kind: 'draft', holder: {} },
    };
    expect(proceed(resumed, saved)).toMatchObject({
      step: 'profile',
      request: { outcome: { kind: 'complete', ending: 'changed' } },
    });
  });

  it('stays one of the page whose session was handed over', () => {
    const editing = states['profile editing'];
    const adopted: ProfileState = { ...editing, entry: { ...editing.entry, via: 'adopted' } };
    expect(proceed(adopted, saved)).toMatchObject({ via: 'adopted', holder });
    expect(proceed(editing, saved)).toMatchObject({ via: 'login', holder });
  });
});
