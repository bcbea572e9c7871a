import { describe, expect, it } from 'vitest';
import {
  isBlocked,
  isBusy,
  isHeldByHost,
  isJourneyDone,
  outcomeOf,
} from '../../../src/flow/state/request.js';
import type { Outcome, State } from '../../../src/flow/state/state.js';
import { account, cardCode, newcomer, offline, profileForm, states } from '../samples.js';

/** Each kind of outcome, whether the page may hold the next step, and whether the card would be next. */
const outcomes: readonly [Outcome, { held: boolean; done: boolean }][] = [
  [
    { kind: 'identified', person: newcomer },
    { held: false, done: false },
  ],
  [
    { kind: 'card-unknown', identifier: cardCode },
    { held: false, done: false },
  ],
  [
    { kind: 'verified', account },
    { held: true, done: false },
  ],
  [
    { kind: 'saved', account, holder: {} },
    { held: true, done: true },
  ],
  [
    { kind: 'logged-in', account, holder: {} },
    { held: true, done: true },
  ],
  [
    { kind: 'incomplete', account, missing: ['name'], profileForm, entry: { kind: 'completion' } },
    { held: false, done: false },
  ],
  [
    { kind: 'complete', account, holder: {}, via: 'login' },
    { held: true, done: true },
  ],
  [
    { kind: 'problem', problem: offline },
    { held: false, done: false },
  ],
];

describe.each(outcomes)('a request with the outcome %o', (outcome, { held, done }) => {
  const state: State = { ...states.profile, request: { kind: 'settled', outcome } };

  it(`${held ? 'holds' : 'does not hold'} the next step for the page`, () => {
    expect(isHeldByHost(state)).toBe(held);
    expect(isBlocked(state)).toBe(held);
    expect(isBusy(state)).toBe(false);
    expect(outcomeOf(state)).toBe(outcome.kind);
  });

  it(`is ${done ? '' : 'not '}the end of the journey`, () => {
    expect(isJourneyDone(state)).toBe(done);
  });
});

it.each([states.register, states['register failed']])(
  'a state without an outcome accepts commands',
  (state) => {
    expect(isBlocked(state)).toBe(false);
    expect(outcomeOf(state)).toBeUndefined();
    expect(isJourneyDone(state)).toBe(false);
  },
);

it('a running request blocks commands', () => {
  expect(isBlocked(states['register busy'])).toBe(true);
});
