/** The facts of each step, written down beside the table: a wrong value in a row fails here, under its name. */
import { describe, expect, it } from 'vitest';
import { holds, steps } from '../../../src/flow/steps/index.js';
import type { State, Step } from '../../../src/flow/state/state.js';
import { account, filled, newcomer, states } from '../samples.js';

const held = (outcome: object): Pick<State, 'request'> => ({
  request: { kind: 'settled', outcome } as State['request'],
});
const loggedIn = held({ kind: 'logged-in', account, holder: {} });
const complete = held({ kind: 'complete', account, holder: {}, via: 'login' });
const pendingProfile = { entry: { kind: 'registration', person: newcomer } } as const;

interface Order {
  readonly isLoggedIn: boolean;
  readonly hasSession: boolean;
  readonly isEntry: boolean;
  readonly order: number;
  readonly back: string | undefined;
  readonly forwardFrom: readonly Step[];
}

const rows: Readonly<Record<Step, Order>> = {
  register: {
    isLoggedIn: false,
    hasSession: false,
    isEntry: true,
    order: 0,
    back: 'open-login',
    forwardFrom: ['login'],
  },
  login: {
    isLoggedIn: false,
    hasSession: false,
    isEntry: true,
    order: 1,
    back: 'open-register',
    forwardFrom: ['register'],
  },
  otp: {
    isLoggedIn: false,
    hasSession: true,
    isEntry: false,
    order: 2,
    back: 'change-address',
    forwardFrom: ['register'],
  },
  reset: {
    isLoggedIn: false,
    hasSession: false,
    isEntry: false,
    order: 2,
    back: 'open-login',
    forwardFrom: ['login'],
  },
  checking: {
    isLoggedIn: false,
    hasSession: true,
    isEntry: false,
    order: 3,
    back: undefined,
    forwardFrom: [],
  },
  profile: {
    isLoggedIn: true,
    hasSession: true,
    isEntry: false,
    order: 4,
    back: 'cancel-edit',
    forwardFrom: ['done'],
  },
  incomplete: {
    isLoggedIn: true,
    hasSession: true,
    isEntry: false,
    order: 4,
    back: undefined,
    forwardFrom: [],
  },
  done: {
    isLoggedIn: true,
    hasSession: true,
    isEntry: false,
    order: 5,
    back: undefined,
    forwardFrom: [],
  },
  error: {
    isLoggedIn: false,
    hasSession: true,
    isEntry: false,
    order: 6,
    back: undefined,
    forwardFrom: [],
  },
};

describe('the row of a step', () => {
  it.each(Object.entries(rows))('of %s has its facts', (name, row) => {
    expect(steps[name as Step]).toMatchObject(row);
    expect(steps[name as Step].back).toBe(row.back);
    expect(steps[name as Step].forwardFrom).toEqual(row.forwardFrom);
  });
});

/** What each state keeps: of the secrets, the typed password, the contact, the draft and the card. */
const kept: readonly [string, State, string][] = [
  ['the register form', states.register, 'typed contact'],
  ['the register form after a log-in', { ...states.register, ...loggedIn }, 'typed'],
  [
    'the register form that leads back to data entry',
    { ...states.register, pendingProfile },
    'typed contact draft',
  ],
  [
    'the register form for the owner of a card',
    { ...states.register, reason: 'session' },
    'typed contact card',
  ],
  ['the log-in', states.login, 'contact'],
  ['the log-in that has succeeded', { ...states.login, ...loggedIn }, ''],
  [
    'the log-in that leads back to data entry',
    { ...states.login, pendingProfile },
    'contact draft',
  ],
  ['the log-in of a completed journey', { ...states.login, pendingProfile, ...complete }, ''],
  ['the log-in after the session', { ...states.login, reason: 'session' }, 'contact card'],
  ['the log-in of a created account', { ...states.login, reason: 'created' }, 'contact card'],
  ['the log-in after a changed password', { ...states.login, reason: 'changed' }, 'contact'],
  [
    'the log-in after the session with data entry without a card',
    { ...states.login, reason: 'session', pendingProfile },
    'contact draft',
  ],
  [
    'the log-in after the session with data entry below the card',
    { ...states.login, reason: 'session', pendingProfile: { ...pendingProfile, holder: {} } },
    'contact draft card',
  ],
  [
    'the log-in after the session while the card is edited',
    {
      ...states.login,
      reason: 'session',
      pendingProfile: { entry: { kind: 'edit', via: 'login', holder: {} } },
    },
    'contact draft card',
  ],
  [
    'the log-in after the session that has succeeded',
    { ...states.login, reason: 'session', ...loggedIn },
    '',
  ],
  ['the code', states.otp, 'secrets typed contact'],
  ['the code after a log-in', { ...states.otp, ...loggedIn }, 'secrets typed'],
  [
    'the code that leads back to data entry',
    { ...states.otp, pendingProfile },
    'secrets typed contact draft',
  ],
  ['a forgotten password', states.reset, 'secrets contact'],
  ['a forgotten password after a log-in', { ...states.reset, ...loggedIn }, 'secrets'],
  [
    'a forgotten password that leads back to data entry',
    { ...states.reset, pendingProfile },
    'secrets contact draft',
  ],
  ['the check of a lost answer', states.checking, 'secrets contact'],
  ['the check after a log-in', { ...states.checking, ...loggedIn }, 'secrets'],
  [
    'the check that leads back to data entry',
    { ...states.checking, pendingProfile },
    'secrets contact draft',
  ],
  ['data entry that is not open', states['profile loading'], 'secrets contact draft'],
  ['data entry', states.profile, 'contact draft'],
  ['data entry after a log-in', { ...states.profile, ...loggedIn }, ''],
  [
    'data entry after a log-in that misses data',
    {
      ...states.profile,
      ...held({ kind: 'incomplete', account, missing: [], profileForm: filled }),
    },
    'draft',
  ],
  ['data entry from the card', states['profile editing'], 'draft'],
  ['data entry below the card', { ...states.profile, holder: {} }, 'contact draft card'],
  ['data entry below the card, at its end', { ...states.profile, holder: {}, ...complete }, ''],
  [
    'data entry that is saved',
    { ...states.profile, ...held({ kind: 'saved', account, holder: {} }) },
    'contact',
  ],
  ['a log-in that misses data', states.incomplete, 'draft'],
  ['a log-in that misses data, at its end', { ...states.incomplete, ...complete }, ''],
  [
    'a log-in that misses data, saved',
    { ...states.incomplete, ...held({ kind: 'saved', account, holder: {} }) },
    '',
  ],
  ['a log-in that misses data, below the card', { ...states.incomplete, holder: {} }, 'draft card'],
  ['the card', states.done, 'card'],
  ['the card of a handed session', { ...states.done, via: 'adopted' }, ''],
  ['the card before data entry', { ...states.done, pendingProfile }, 'contact draft card'],
  ['a refusal', states.error, 'contact draft'],
  ['a refusal after a log-in', { ...states.error, ...loggedIn }, 'draft'],
];

const names = {
  secrets: 'keepsSecrets',
  typed: 'keepsTypedPassword',
  contact: 'keepsContact',
  draft: 'keepsDraft',
  card: 'keepsCard',
} as const;

describe('what is kept', () => {
  it.each(kept)('at %s', (_, state, expected) => {
    const found = Object.entries(names).filter(([, name]) => holds(name, state));
    expect(found.map(([name]) => name).join(' ')).toBe(expected);
  });

  it('is listed for each step', () => {
    expect(new Set(kept.map(([, { step }]) => step))).toEqual(new Set(Object.keys(steps)));
  });
});
