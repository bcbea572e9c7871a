/**
 * Every state of the elements before data entry, and how to reach it.
 */
import { unknownRegistration } from '../support/lost-registration.js';
import { showsErrorPage } from './error-page.js';
import { newPassword, settled, until, visit, type Page } from './stage.js';

export interface PageState {
  readonly name: string;
  /** Text there that is not translated, such as names of customers. */
  readonly foreign?: RegExp;
  readonly reach: () => Promise<Page>;
}

const flow = '<onboarding-flow></onboarding-flow>';
const full = `<onboarding-flow privacy-url="https://shop.example/privacy" home-url="/home"
  terms-url="https://shop.example/terms" support-url="mailto:help@shop.example"></onboarding-flow>`;
const login = '<onboarding-login></onboarding-login>';

async function from(markup: string, walk: (page: Page) => Promise<void> | void): Promise<Page> {
  const page = await visit(markup);
  await until(() => page.headings.length > 0);
  await walk(page);
  await settled();
  return page;
}

async function atCodeStep(page: Page): Promise<void> {
  await page.identify('new@example.com');
  await page.shows('otp-heading');
}

async function forget(page: Page): Promise<void> {
  page.find('button[name=forgot]').click();
  await page.shows('login-forgot');
}

export const states: readonly PageState[] = [
  { name: 'the first form', reach: () => from(full, () => undefined) },
  {
    name: 'the first form with a validation error',
    async reach() {
      return from(full, async (page) => {
        page.submit();
        await until(() => page.all('[aria-invalid=true]').length > 0);
      });
    },
  },
  {
    name: 'the first form after a failure',
    async reach() {
      return from(flow, async (page) => {
        page.sandbox.faults = [
          { method: 'GET', path: '/customer/checkcard', fault: 'retry-after:20' },
        ];
        await page.identify('new@example.com');
        await page.hears('error');
      });
    },
  },
  {
    name: 'the form for a card number',
    async reach() {
      return from(flow, async (page) => {
        page.find('button[name=use-card]').click();
        await until(() => page.all('button[name=use-contact]').length > 0);
      });
    },
  },
  {
    name: 'an unknown card number',
    async reach() {
      return from(flow, async (page) => {
        page.find('button[name=use-card]').click();
        await until(() => page.all('button[name=use-contact]').length > 0);
        await page.identify('999999');
        await until(() => page.all('[aria-invalid=true]').length > 0);
      });
    },
  },
  { name: 'the new password', reach: () => from(full, atCodeStep) },
  {
    name: 'the code step with a sent code',
    reach: () => from(full, (page) => page.sendCode()),
  },
  {
    name: 'a wrong code',
    async reach() {
      return from(flow, async (page) => {
        await page.sendCode();
        page.type('one-time-code', '000000');
        page.submit();
        await until(() => page.all('[aria-invalid=true]').length > 0);
      });
    },
  },
  {
    name: 'the code step with an error in each field',
    async reach() {
      return from(flow, async (page) => {
        await page.sendCode();
        page.type('new-password', '');
        page.submit();
        await until(() => page.all('[aria-invalid=true]').length > 1);
      });
    },
  },
  {
    name: 'a registration whose result is being checked',
    async reach() {
      return from(flow, async (page) => {
        await page.sendCode();
        page.sandbox.faults = unknownRegistration('status:503');
        page.enterCode();
        await page.shows('checking-heading');
        await until(() => page.named('error').length > 1);
      });
    },
  },
  {
    name: 'a registration whose result is unknown after all checks',
    async reach() {
      return from(flow, async (page) => {
        await page.sendCode();
        page.sandbox.faults = unknownRegistration('retry-after:120');
        page.enterCode();
        await page.shows('checking-ended-heading');
      });
    },
  },
  { name: 'the log-in', reach: () => from(login, () => undefined) },
  {
    name: 'the log-in of a registered visitor',
    async reach() {
      return from(flow, async (page) => {
        await page.identify('registered@example.com');
        await page.shows('login-heading');
      });
    },
  },
  {
    name: 'a refused log-in',
    async reach() {
      return from(login, async (page) => {
        await page.logIn('registered@example.com', 'not the password');
        await page.reads('problem-wrong-credentials');
      });
    },
  },
  { name: 'a forgotten password', reach: () => from(login, forget) },
  {
    name: 'a forgotten password with a sent code',
    async reach() {
      return from(login, async (page) => {
        await forget(page);
        await page.identify('registered@example.com');
        await until(() => page.all('form [name=one-time-code]').length > 0);
        page.type('new-password', newPassword);
      });
    },
  },
  {
    name: 'a log-in with missing data',
    async reach() {
      return from(login, async (page) => {
        await page.logIn('incomplete@example.com');
        await page.shows('incomplete-heading');
      });
    },
  },
  {
    name: 'the error page',
    async reach() {
      return from(full, async (page) => {
        await page.identify('blocked@example.com');
        await showsErrorPage(page);
      });
    },
  },
  {
    name: 'a log-in elsewhere',
    async reach() {
      const register = '<onboarding-register></onboarding-register>';
      return from(register, async (page) => {
        await page.identify('registered@example.com');
        await page.reads('register-registered-elsewhere');
      });
    },
  },
];
