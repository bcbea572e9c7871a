/**
 * The eleven kinds of call: the shortest path to each, what the visitor sees when it fails, and how they continue.
 * The log-in has two rows: by itself and on the way to data entry.
 */
import type { Call } from './call.js';
import type { CellPage } from './cell-page.js';
import type { Meaning } from './kinds.js';

/** What the visitor sees. */
export type Seen =
  /** The same form with the reason and everything that was typed. */
  | 'stay'
  /** The code field: a code may have been sent. */
  | 'code'
  /** The check whether the account was created. */
  | 'checking'
  /** The error page. */
  | 'error-page'
  /** Data entry with a button to load it again. */
  | 'load-failed'
  /** Data entry with a password field. */
  | 'renewal'
  /** The log-in: the session expired before anything was typed. */
  | 'log-in'
  /** The first form, which sends another code: the session expired, and nobody knows the password. */
  | 'passwordless'
  /** The next step. */
  | 'through';

export interface Way {
  readonly name: string;
  readonly call: Call;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Leads to the act whose call fails. */
  readonly reach: (page: CellPage) => Promise<void>;
  readonly act: (page: CellPage) => Promise<void>;
  readonly seen: Readonly<Record<Exclude<Meaning, 'slow' | 'repeated' | 'unnoticed'>, Seen>>;
  /** Error codes of a refusal of this call that differ from the fault's. */
  readonly codes?: Partial<Record<Meaning, string>>;
  /** The event of a success. */
  readonly next: string;
  /** True if the client may retry the call by itself. */
  readonly isRead?: boolean;
  /** The effect that must not happen twice. */
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
/** A call that sends a code. */
export const sent = {
  lost: 'code',
  wait: 'stay',
  refused: 'stay',
  closed: 'through',
  'closed-for-good': 'stay',
} as const;
/** A call that uses a code up. */
export const creating = {
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
    seen: sent,
    codes: { refused: 'code-not-sent', 'closed-for-good': 'unauthorised' },
    next: 'code-sent',
    effect: 'code',
  },
  {
    name: 'generateverificationcode',
    call: { method: 'POST', path: '/customer/generateverificationcode' },
    reach: identified('hascard@example.com'),
    act: submit,
    seen: sent,
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

/** Marks data entry as open when its form is shown. */
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
      // The token lives 15 minutes, its refresh token an hour.
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
