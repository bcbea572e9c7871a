/** Customers, accounts, forms and states for the tests of flow. */
import { storedKeys } from '../../src/flow/session/storage.js';
import type { Configuration } from '../../src/domain/configuration.js';
import type { Account, Person } from '../../src/domain/customer.js';
import type { Field } from '../../src/kinds/index.js';
import type { ProfileForm } from '../../src/kinds/form/profile-form.js';
import type { Identifier } from '../../src/domain/identifier.js';
import type { Problem } from '../../src/domain/problem.js';
import type { RequestStatus, State } from '../../src/flow/state/state.js';

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

/** All that is stored at the card. */
export const onlyCard = [storedKeys(configuration).card];

export const anna: Identifier = { channel: 'email', value: 'anna@example.org' };
export const number: Identifier = { channel: 'mobile', value: '3331231234' };
export const cardCode: Identifier = { channel: 'card', value: '100002' };

export const newcomer: Person = { identifier: anna, status: 'new' };
export const holder: Person = { identifier: cardCode, status: 'has-card', customerId: '5005' };
export const member: Person = { identifier: anna, status: 'registered', customerId: '5001' };

export const account: Account = { customerId: '6001', card: '700001' };
const registering = { kind: 'registration', person: newcomer } as const;
/** A state of data entry. */
export const typing = {
  step: 'profile',
  account,
  entry: registering,
  request: { kind: 'idle' },
} as const;
export const wholeAccount: Account = { ...account, fidelyCode: '2700000000017' };

const facts = { group: 'you', mandatory: true, readOnly: false } as const;
export const fields: readonly Field[] = [
  { ...facts, kind: 'text', name: 'name' },
  { ...facts, kind: 'text', name: 'surname', mandatory: false },
  { ...facts, kind: 'consent', name: 'usedforpromotions', group: 'consents' },
];
export const complete = { name: 'Anna', surname: 'Rossi', usedforpromotions: false };
export const profileForm: ProfileForm = { fields, stored: { surname: 'Rossi' } };
export const filled: ProfileForm = { fields, stored: complete };

export const offline: Problem = { code: 'offline', hint: 'No connection' };
export const serverError: Problem = { code: 'server-error', status: 503 };
export const refused: Problem = { code: 'refused', status: 402, answerCode: 4711 };
export const wrongCode: Problem = { code: 'wrong-code', status: 402, answerCode: 312 };
export const wrongCredentials: Problem = { code: 'wrong-credentials', status: 402, answerCode: 77 };
export const tooMany: Problem = { code: 'too-many-requests', status: 429, retryAfter: 90 };

export const idle: RequestStatus = { kind: 'idle' };
export const failure: RequestStatus = { kind: 'failed', problem: offline };
export const busy = (
  action: Extract<RequestStatus, { kind: 'busy' }>['action'],
): RequestStatus => ({
  kind: 'busy',
  action,
});

const delivery = { code: { at: 1000, unconfirmed: false }, resendAt: 1000 + 30_000 };

export const states = {
  register: { step: 'register', request: idle },
  'register busy': { step: 'register', identifier: anna, request: busy('identify') },
  'register failed': { step: 'register', identifier: anna, request: failure },
  otp: { step: 'otp', person: newcomer, delivery: { resendAt: 0 }, request: idle },
  'otp sending': {
    step: 'otp',
    person: newcomer,
    delivery: { resendAt: 0 },
    request: busy('send-code'),
  },
  'otp sent': { step: 'otp', person: newcomer, delivery, request: idle },
  'otp verifying': {
    step: 'otp',
    person: newcomer,
    delivery,
    request: busy('verify'),
  },
  'otp verified': {
    step: 'otp',
    person: newcomer,
    delivery,
    request: { kind: 'settled', outcome: { kind: 'verified', account } },
  },
  checking: { step: 'checking', person: newcomer, delivery, request: failure },
  'checking without account': {
    step: 'checking',
    person: newcomer,
    delivery,
    hasNoAccount: true,
    request: failure,
  },
  'checking busy': {
    step: 'checking',
    person: newcomer,
    delivery,
    request: busy('verify'),
  },
  'checking of a reset': {
    step: 'checking',
    person: { identifier: anna, status: 'registered', customerId: '5001' },
    delivery,
    hasNoAccount: true,
    request: failure,
  },
  profile: {
    step: 'profile',
    account,
    entry: registering,
    profileForm,
    request: idle,
  },
  'profile editing': {
    step: 'profile',
    account,
    entry: { kind: 'edit', via: 'login', holder: { cardholder: 'Anna' } },
    profileForm,
    request: failure,
  },
  'profile loading': { ...typing, request: busy('load') },
  'profile unopened': { ...typing, request: failure },
  'profile saving': { ...typing, profileForm, request: busy('save') },
  login: { step: 'login', request: idle },
  'login busy': { step: 'login', username: 'anna@example.org', request: busy('log-in') },
  reset: { step: 'reset', delivery: { resendAt: 0 }, request: idle },
  'reset sending': {
    step: 'reset',
    identifier: anna,
    delivery: { resendAt: 0 },
    request: busy('send-code'),
  },
  'reset sent': {
    step: 'reset',
    identifier: anna,
    customerId: '5001',
    delivery,
    request: idle,
  },
  'reset verifying': {
    step: 'reset',
    identifier: anna,
    customerId: '5001',
    delivery,
    request: busy('verify'),
  },
  incomplete: {
    step: 'incomplete',
    account,
    entry: { kind: 'completion' },
    missing: ['name'],
    profileForm,
    request: idle,
  },
  done: { step: 'done', account, via: 'registration', holder: {}, request: idle },
  'done loading': {
    step: 'done',
    account,
    via: 'registration',
    holder: {},
    request: busy('load'),
  },
  error: { step: 'error', problem: refused, failedStep: 'register', exit: 'home', request: idle },
} as const satisfies Record<string, State>;

export type StateName = keyof typeof states;
