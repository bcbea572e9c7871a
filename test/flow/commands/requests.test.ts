import { describe, expect, it } from 'vitest';
import { hostEventOf } from '../../../src/flow/commands/requests.js';
import type { HostEvent } from '../../../src/flow/session/host-events.js';
import type { Outcome } from '../../../src/flow/state/state.js';
import { account, cardCode, states } from '../samples.js';

/** The event for the page of what has ended a request at a step. */
function eventOf(step: 'profile' | 'register', outcome: Outcome): HostEvent | undefined {
  return hostEventOf({ ...states[step], request: { kind: 'settled', outcome } });
}

describe('the event of a saved profile', () => {
  const consent = {
    name: 'usedforpromotions',
    answer: true,
    text: 'May we write to you?',
    lang: 'en',
    links: [],
    at: '2026-11-28T10:00:00.000Z',
  };

  it('has the account and the consents as they were shown', () => {
    const consents = [consent];
    expect(eventOf('profile', { kind: 'saved', account, holder: {}, consents })).toEqual({
      name: 'onboarding-profile-saved',
      detail: { ...account, consents },
      cancelable: true,
      step: 'profile',
    });
  });

  it('has no consents where the form asked for none', () => {
    expect(eventOf('profile', { kind: 'saved', account, holder: {} })?.detail).toEqual({
      ...account,
      consents: [],
    });
  });
});

it('an unknown card has no event', () => {
  const outcome = { kind: 'card-unknown', identifier: cardCode } as const;
  expect(eventOf('register', outcome)).toBeUndefined();
});
