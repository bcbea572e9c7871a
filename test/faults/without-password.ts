/**
 * The calls of a journey without passwords (`password="none"`): the code goes out with the look-up, and a registered customer logs in
 * by it.
 */
import type { CellPage } from './cell-page.js';
import { kinds as allKinds, type FaultKind } from './kinds.js';
import { doneThenLost as everyDoneThenLost } from './used-codes.js';
import { creating, newcomer, sent, type Seen, type Way } from './ways.js';

const people = {
  new: newcomer,
  holder: 'hascard@example.com',
  registered: 'registered@example.com',
  incomplete: 'incomplete@example.com',
} as const;

const attributes = { password: 'none' };
const submit = (page: CellPage) => page.submit();

const typed = (value: string) => (page: CellPage) => page.fill('username', value);

const cardTyped = async (page: CellPage) => {
  await page.press('button[name=use-card]');
  await page.until('the card', () => page.find('button[name=use-contact]'));
  await page.fill('username', '100002');
};

const codeTyped = (value: string) => async (page: CellPage) => {
  await page.fill('username', value);
  await page.submit();
  await page.expectEvent('code-sent');
  await page.fill('one-time-code', (await page.sandbox.outbox()).at(-1)?.code ?? '');
};

const dataTyped = async (page: CellPage) => {
  await codeTyped(people.incomplete)(page);
  await page.submit();
  await page.expectEvent('incomplete');
  await page.fill('name', 'Anna');
  await page.fill('surname', 'De Luca 🌷');
  await page.choose('[name=usedforpromotions][value=false]');
};

const calls = {
  synchro: { method: 'POST', path: '/auth', scope: 'customersynchro' },
  check: { method: 'GET', path: '/customer/checkcard' },
  verifyEmail: { method: 'POST', path: '/customer/verifyemail' },
  sendCode: { method: 'POST', path: '/customer/generateverificationcode' },
  register: { method: 'PUT', path: '/customer/registrationVCWithVerificationCode' },
  change: { method: 'PUT', path: '/customer/changeUAPByVerificationCode' },
  logIn: { method: 'POST', path: '/auth', scope: 'customer' },
  fields: { method: 'GET', path: '/customer/customerdatafields/{campaignid}' },
  customer: { method: 'GET', path: '/customer' },
  save: { method: 'PUT', path: '/customer' },
} as const;

const unauthorised = { closed: 'unauthorised', 'closed-for-good': 'unauthorised' } as const;
const once = { 'closed-for-good': 'unauthorised' } as const;

/** A call that sends a code, at the first form. */
const sending = (name: string, call: Way['call'], reach: Way['reach'], username: string): Way => ({
  name: `by code: ${name}`,
  call,
  attributes,
  reach,
  act: submit,
  seen: sent,
  codes: { refused: 'code-not-sent', ...once },
  next: 'code-sent',
  effect: 'code',
  username,
});

/** A call that uses the code up. */
const proving = (name: string, call: Way['call'], username: string, next: string): Way => ({
  name: `by code: ${name}`,
  call,
  attributes,
  reach: codeTyped(username),
  act: submit,
  seen: creating,
  codes: once,
  next,
  effect: 'account',
  username,
});

/** A call after the code was right. */
const entering = (
  name: string,
  call: Way['call'],
  username: string,
  seen: Partial<Way['seen']>,
  more: Partial<Way> = {},
): Way => ({
  name: `by code: ${name}`,
  call,
  attributes,
  reach: codeTyped(username),
  act: submit,
  seen: {
    lost: 'load-failed',
    wait: 'load-failed',
    refused: 'error-page',
    closed: 'through',
    'closed-for-good': 'passwordless',
    ...seen,
  },
  codes: { 'closed-for-good': 'session-expired' },
  next: 'open',
  username,
  ...more,
});

const ofLogIn = { closed: 'error-page', 'closed-for-good': 'error-page' } as const;
/** Of a registered customer the code is right only with the log-in: until then the answer counts as lost. */
const ofCustomer: Partial<Way['seen']> = {
  lost: 'checking',
  wait: 'stay',
  'closed-for-good': 'checking',
};
const identifying: Record<'lost' | 'wait' | 'refused' | 'closed-for-good', Seen> = {
  lost: 'stay',
  wait: 'stay',
  refused: 'error-page',
  'closed-for-good': 'error-page',
};

export const ways: readonly Way[] = [
  {
    name: 'by code: auth customersynchro',
    call: calls.synchro,
    attributes,
    reach: typed(people.new),
    act: submit,
    seen: { ...identifying, closed: 'error-page' },
    codes: unauthorised,
    next: 'code-sent',
    isRead: true,
  },
  {
    name: 'by code: checkcard',
    call: calls.check,
    attributes,
    reach: typed(people.registered),
    act: submit,
    seen: { ...identifying, closed: 'through' },
    codes: once,
    next: 'code-sent',
    isRead: true,
  },
  sending('verifyemail', calls.verifyEmail, typed(people.new), people.new),
  sending('generate…, holder', calls.sendCode, typed(people.holder), people.holder),
  sending('generate…, card', calls.sendCode, cardTyped, '100002'),
  sending('generate…, registered', calls.sendCode, typed(people.registered), people.registered),
  proving('registrationVC', calls.register, people.new, 'verified'),
  proving('changeUAP, holder', calls.change, people.holder, 'verified'),
  proving('changeUAP, registered', calls.change, people.registered, 'complete'),
  entering('auth customer, new', calls.logIn, people.new, ofLogIn, { codes: unauthorised }),
  entering(
    'auth customer, registered',
    calls.logIn,
    people.registered,
    { ...ofCustomer, ...ofLogIn },
    { next: 'complete', codes: unauthorised },
  ),
  entering('customerdatafields, new', calls.fields, people.new, {}, { isRead: true }),
  entering('customerdatafields, registered', calls.fields, people.registered, ofCustomer, {
    isRead: true,
    next: 'complete',
  }),
  entering('GET customer, new', calls.customer, people.new, {}, { isRead: true }),
  {
    name: 'by code: PUT customer',
    call: calls.save,
    attributes,
    reach: dataTyped,
    act: submit,
    seen: {
      lost: 'stay',
      wait: 'stay',
      refused: 'stay',
      closed: 'through',
      'closed-for-good': 'passwordless',
    },
    codes: { 'closed-for-good': 'session-expired' },
    next: 'complete',
    username: people.incomplete,
  },
];

const oneOfEachClass = [
  'drop',
  'drop-after-commit',
  'status:503',
  'malformed',
  'hang',
  'slow:1000',
  'answer:4711',
  'retry-after:2',
  'expired-token',
  'expired-token, always',
];

/** One fault of each class; what the client makes of every reply is the same as with a password. */
export const kinds: readonly FaultKind[] = allKinds.filter(({ name }) =>
  oneOfEachClass.includes(name),
);

export const usingCodes: readonly Way[] = ways.filter(({ effect }) => effect === 'account');

/** A code that was used although its answer is lost, with each refusal of a used code. */
export const doneThenLost: readonly FaultKind[] = everyDoneThenLost.filter(
  ({ fault }) => fault === 'drop-after-commit' || fault === 'truncated',
);
