/**
 * People, accounts, questionnaires and states for the tests of the flow.
 */
import type { Configuration } from '../../src/domain/configuration.js';
import type { Account, Person } from '../../src/domain/customer.js';
import type { Field, Questionnaire } from '../../src/domain/field.js';
import type { Identifier } from '../../src/domain/identifier.js';
import type { Problem } from '../../src/domain/problem.js';
import type { Activity, State } from '../../src/flow/state.js';

export const configuration: Configuration = {
  campaignId: '1001',
  categoryId: '1703',
  apiBase: 'https://api.example/v1',
  apiKey: 'key',
  deviceType: '1',
  country: 'IT',
  identifiers: ['email', 'mobile', 'card'],
  mobileFormat: 'as-typed',
  consentsRequired: [],
  minPassword: 8,
  start: 'register',
  resume: true,
  reset: true,
  debug: false,
};

export const anna: Identifier = { channel: 'email', value: 'anna@example.org' };
export const number: Identifier = { channel: 'mobile', value: '3331231234' };
export const cardCode: Identifier = { channel: 'card', value: '100002' };

export const newcomer: Person = { identifier: anna, standing: 'new' };
export const holder: Person = { identifier: cardCode, standing: 'has-card', customerId: '5005' };
export const member: Person = { identifier: anna, standing: 'registered', customerId: '5001' };

export const account: Account = { customerId: '6001', card: '700001' };
/** Somebody at data entry. */
export const typing = {
  step: 'profile',
  via: 'registration',
  account,
  activity: { kind: 'idle' },
} as const;
export const wholeAccount: Account = { ...account, fidelyCode: '2700000000017' };

const facts = { group: 'you', mandatory: true, readOnly: false } as const;
export const fields: readonly Field[] = [
  { ...facts, kind: 'text', name: 'name' },
  { ...facts, kind: 'text', name: 'surname', mandatory: false },
  { ...facts, kind: 'consent', name: 'usedforpromotions', group: 'consents' },
];
export const complete = { name: 'Anna', surname: 'Rossi', usedforpromotions: false };
export const questionnaire: Questionnaire = { fields, stored: { surname: 'Rossi' } };
export const filled: Questionnaire = { fields, stored: complete };

export const offline: Problem = { code: 'offline', hint: 'No connection' };
export const serverError: Problem = { code: 'server-error', status: 503 };
export const refused: Problem = { code: 'refused', status: 402, answerCode: 4711 };
export const wrongCode: Problem = { code: 'wrong-code', status: 402, answerCode: 312 };
export const wrongCredentials: Problem = { code: 'wrong-credentials', status: 402, answerCode: 77 };
export const tooMany: Problem = { code: 'too-many-requests', status: 429, retryAfter: 90 };

export const idle: Activity = { kind: 'idle' };
export const failure: Activity = { kind: 'failed', problem: offline };
export const busy = (doing: Extract<Activity, { kind: 'busy' }>['doing']): Activity => ({
  kind: 'busy',
  doing,
});

const code = { at: 1000, uncertain: false };

export const states = {
  register: { step: 'register', activity: idle },
  'register busy': { step: 'register', identifier: anna, activity: busy('identify') },
  'register failed': { step: 'register', identifier: anna, activity: failure },
  otp: { step: 'otp', person: newcomer, sendableAt: 0, activity: idle },
  'otp sending': { step: 'otp', person: newcomer, sendableAt: 0, activity: busy('send-code') },
  'otp sent': { step: 'otp', person: newcomer, code, sendableAt: 31_000, activity: idle },
  'otp verifying': {
    step: 'otp',
    person: newcomer,
    code,
    sendableAt: 31_000,
    activity: busy('verify'),
  },
  'otp verified': {
    step: 'otp',
    person: newcomer,
    code,
    sendableAt: 31_000,
    activity: { kind: 'settled', outcome: { kind: 'verified', account } },
  },
  checking: { step: 'checking', person: newcomer, code, sendableAt: 31_000, activity: failure },
  'checking busy': {
    step: 'checking',
    person: newcomer,
    code,
    sendableAt: 31_000,
    activity: busy('verify'),
  },
  profile: {
    step: 'profile',
    via: 'registration',
    account,
    questionnaire,
    person: newcomer,
    activity: idle,
  },
  'profile editing': {
    step: 'profile',
    via: 'login',
    account,
    holder: 'Anna',
    edit: 'told',
    questionnaire,
    activity: failure,
  },
  'profile loading': { step: 'profile', via: 'registration', account, activity: busy('load') },
  'profile unopened': { step: 'profile', via: 'registration', account, activity: failure },
  'profile saving': {
    step: 'profile',
    via: 'registration',
    account,
    questionnaire,
    activity: busy('save'),
  },
  login: { step: 'login', activity: idle },
  'login busy': { step: 'login', username: 'anna@example.org', activity: busy('log-in') },
  reset: { step: 'reset', sendableAt: 0, activity: idle },
  'reset sending': { step: 'reset', identifier: anna, sendableAt: 0, activity: busy('send-code') },
  'reset sent': {
    step: 'reset',
    identifier: anna,
    customerId: '5001',
    code,
    sendableAt: 31_000,
    activity: idle,
  },
  'reset verifying': {
    step: 'reset',
    identifier: anna,
    customerId: '5001',
    code,
    sendableAt: 31_000,
    activity: busy('verify'),
  },
  incomplete: { step: 'incomplete', account, missing: ['name'], questionnaire, activity: idle },
  done: { step: 'done', account, via: 'registration', activity: idle },
  error: { step: 'error', problem: refused, during: 'register', way: 'home', activity: idle },
} as const satisfies Record<string, State>;

export type StateName = keyof typeof states;
