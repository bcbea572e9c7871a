/**
 * The eleven kinds of call: the shortest way to each, what a person sees there when it fails, and how
 * she goes on. The log-in has two rows: by itself, and on the way to data entry.
 */
import type { CellPage } from './cell-page.js';
import type { Meaning } from './kinds.js';
import type { FaultSetting } from './sandbox-control.js';

/** What a person is shown. */
export type Seen =
  /** The same form, with the reason and all that was typed. */
  | 'stay'
  /** The code input: the code may be on its way. */
  | 'code'
  /** We are finding out whether the account was made. */
  | 'checking'
  /** The error page. */
  | 'error-page'
  /** The form of data entry did not load. */
  | 'load-failed'
  /** The password is asked for, in the form. */
  | 'renewal'
  /** The log-in, since the session is over; nothing was typed yet that would have to be kept. */
  | 'log-in'
  /** Nothing but the next step. */
  | 'through';

export interface Way {
  readonly name: string;
  readonly call: Omit<FaultSetting, 'fault' | 'times'>;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Up to the act whose call fails. */
  readonly reach: (page: CellPage) => Promise<void>;
  readonly act: (page: CellPage) => Promise<void>;
  readonly seen: Readonly<Record<Exclude<Meaning, 'slow' | 'repeated'>, Seen>>;
  /** The host's word where the server's refusal has its own. */
  readonly codes?: Partial<Record<Meaning, string>>;
  /** The event that tells that the act has succeeded. */
  readonly next: string;
  /** May be sent again without being asked. */
  readonly isRead?: boolean;
  /** Has an effect that must not happen twice. */
  readonly effect?: 'code' | 'account';
  /** Who has an account afterwards; `newcomer` by default. */
  readonly username?: string;
}

export const password = 'canary-Passw0rd of a test';
export const known = 'correct horse battery staple';
export const newcomer = 'new.person@example.org';

const synchro = { method: 'POST', path: '/auth', scope: 'customersynchro' };
const customer = { method: 'POST', path: '/auth', scope: 'customer' };

const typed = (value: string) => (page: CellPage) => page.fill('username', value);

const identified = (value: string) => async (page: CellPage) => {
  await page.fill('username', value);
  await page.submit();
  await page.fill('new-password', password);
};

const codeTyped = (value: string) => async (page: CellPage) => {
  await identified(value)(page);
  await page.submit();
  await page.expectEvent('code-sent');
  await page.fill('one-time-code', (await page.sandbox.outbox()).at(-1)?.code ?? '');
};

const dataTyped = async (page: CellPage) => {
  await page.fill('username', 'incomplete@example.com');
  await page.fill('current-password', known);
  await page.submit();
  await page.expectEvent('incomplete');
  await page.press('button.primary');
  await page.fill('name', 'Anna');
  await page.fill('surname', 'De Luca 🌷');
  await page.choose('[name=usedforpromotions][value=false]');
};

const submit = (page: CellPage) => page.submit();
const atLogin = { start: 'login' };
const reading = {
  lost: 'load-failed',
  wait: 'load-failed',
  refused: 'error-page',
  closed: 'through',
  'closed-for-good': 'log-in',
} as const;
const sending = {
  lost: 'code',
  wait: 'stay',
  refused: 'stay',
  closed: 'through',
  'closed-for-good': 'stay',
} as const;
const creating = {
  lost: 'checking',
  wait: 'stay',
  refused: 'stay',
  closed: 'through',
  'closed-for-good': 'stay',
} as const;

export const identifying: readonly Way[] = [
  {
    name: 'auth customersynchro',
    call: synchro,
    reach: typed(newcomer),
    act: submit,
    seen: {
      lost: 'stay',
      wait: 'stay',
      refused: 'error-page',
      closed: 'error-page',
      'closed-for-good': 'error-page',
    },
    codes: { closed: 'unauthorised', 'closed-for-good': 'unauthorised' },
    next: 'identified',
    isRead: true,
  },
  {
    name: 'checkcard',
    call: { method: 'GET', path: '/customer/checkcard' },
    reach: typed(newcomer),
    act: submit,
    seen: {
      lost: 'stay',
      wait: 'stay',
      refused: 'error-page',
      closed: 'through',
      'closed-for-good': 'error-page',
    },
    codes: { 'closed-for-good': 'unauthorised' },
    next: 'identified',
    isRead: true,
  },
  {
    name: 'auth customer (log-in)',
    call: customer,
    attributes: atLogin,
    reach: async (page) => {
      await page.fill('username', 'registered@example.com');
      await page.fill('current-password', known);
    },
    act: submit,
    seen: {
      lost: 'stay',
      wait: 'stay',
      refused: 'stay',
      closed: 'stay',
      'closed-for-good': 'stay',
    },
    codes: { closed: 'unauthorised', 'closed-for-good': 'unauthorised' },
    next: 'logged-in',
  },
];

export const proving: readonly Way[] = [
  {
    name: 'verifyemail',
    call: { method: 'POST', path: '/customer/verifyemail' },
    reach: identified(newcomer),
    act: submit,
    seen: sending,
    codes: { refused: 'code-not-sent', 'closed-for-good': 'unauthorised' },
    next: 'code-sent',
    effect: 'code',
  },
  {
    name: 'generateverificationcode',
    call: { method: 'POST', path: '/customer/generateverificationcode' },
    reach: identified('hascard@example.com'),
    act: submit,
    seen: sending,
    codes: { refused: 'code-not-sent', 'closed-for-good': 'unauthorised' },
    next: 'code-sent',
    effect: 'code',
  },
  {
    name: 'registrationVC',
    call: { method: 'PUT', path: '/customer/registrationVCWithVerificationCode' },
    reach: codeTyped(newcomer),
    act: submit,
    seen: creating,
    codes: { 'closed-for-good': 'unauthorised' },
    next: 'verified',
    effect: 'account',
  },
  {
    name: 'changeUAP',
    call: { method: 'PUT', path: '/customer/changeUAPByVerificationCode' },
    reach: codeTyped('hascard@example.com'),
    act: submit,
    username: 'hascard@example.com',
    seen: creating,
    codes: { 'closed-for-good': 'unauthorised' },
    next: 'verified',
    effect: 'account',
  },
];

/** Data entry is open when its form is there. */
const open = 'open';

export const entering: readonly Way[] = [
  {
    name: 'auth customer (data entry)',
    call: customer,
    reach: codeTyped(newcomer),
    act: submit,
    seen: { ...reading, closed: 'error-page', 'closed-for-good': 'error-page' },
    codes: { closed: 'unauthorised', 'closed-for-good': 'unauthorised' },
    next: open,
  },
  {
    name: 'customerdatafields',
    call: { method: 'GET', path: '/customer/customerdatafields/{campaignid}' },
    reach: codeTyped(newcomer),
    act: submit,
    seen: reading,
    codes: { 'closed-for-good': 'session-expired' },
    next: open,
    isRead: true,
  },
  {
    name: 'GET customer',
    call: { method: 'GET', path: '/customer' },
    reach: codeTyped(newcomer),
    act: submit,
    seen: reading,
    codes: { 'closed-for-good': 'session-expired' },
    next: open,
    isRead: true,
  },
];

export const saving: readonly Way[] = [
  {
    name: 'PUT customer',
    call: { method: 'PUT', path: '/customer' },
    attributes: atLogin,
    reach: dataTyped,
    act: submit,
    seen: {
      lost: 'stay',
      wait: 'stay',
      refused: 'stay',
      closed: 'through',
      'closed-for-good': 'renewal',
    },
    codes: { 'closed-for-good': 'session-expired' },
    next: 'complete',
  },
  {
    name: 'auth/refreshToken',
    call: { method: 'POST', path: '/auth/refreshToken' },
    attributes: atLogin,
    reach: async (page) => {
      await dataTyped(page);
      // The token lives 15 minutes, what renews it an hour.
      page.clock.advance(16 * 60_000);
    },
    act: submit,
    seen: {
      lost: 'stay',
      wait: 'stay',
      refused: 'renewal',
      closed: 'renewal',
      'closed-for-good': 'renewal',
    },
    codes: {
      refused: 'session-expired',
      closed: 'session-expired',
      'closed-for-good': 'session-expired',
    },
    next: 'complete',
  },
];
