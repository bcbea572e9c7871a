/**
 * The key states whose look is compared with pictures, and how a visitor reaches each from the one before.
 */
import type { Page } from 'playwright-core';
import { unknownRegistration } from '../../support/lost-registration.js';
import { password, type Server } from './stage.js';

export interface Look {
  readonly name: string;
  readonly width?: number;
  readonly dark?: true;
  readonly properties?: Record<string, string>;
  readonly tokens?: Record<string, string>;
  /** Leads to the state from that of the look before. */
  readonly reach?: () => Promise<void>;
}

const links = { privacyUrl: 'https://shop.example/privacy', supportUrl: '/help', homeUrl: '/home' };
const red = { accent: '#c8102e' };
const gold = { accent: '#b8860b', 'on-accent': '#1a1200' };
const green = { accent: '#1f6b3a' };
const yellow = { accent: '#ffd400', 'on-accent': '#1a1a1a' };
const black = { accent: '#111' };

export const walks = [
  'a registration',
  'a code of a known length',
  'a code that cannot be sent yet',
  'a registration whose answer is lost',
  'a log-in with missing data',
  'a customer who is blocked',
  'a code instead of a password',
] as const;
export type Walk = (typeof walks)[number];

/** The states that one visitor passes, in their order. */
export function looksOf(walk: Walk, page: Page, sandbox: Server['sandbox']): readonly Look[] {
  const fill = (name: string, text: string) =>
    page.locator(`form:not([hidden]) [name=${name}]:not([readonly])`).fill(text);
  const submit = () => page.locator('form:not([hidden]) button[type=submit]').click();
  const isInvalid = () => page.locator('[aria-invalid]').first().waitFor();

  async function toPassword(address = 'anna@example.org'): Promise<void> {
    await fill('username', address);
    await submit();
    await page.locator('[name=new-password]').waitFor();
  }

  async function toCode(): Promise<void> {
    await fill('new-password', password);
    await submit();
    await page.locator('[name=one-time-code]').waitFor();
  }

  async function enterCode(code = sandbox.outbox.at(-1)?.code ?? ''): Promise<void> {
    await fill('one-time-code', code);
    await submit();
  }

  async function toCard(): Promise<void> {
    await fill('name', 'Anna');
    await fill('surname', 'De Luca');
    await page.locator('[name=usedforpromotions][value=true]').check();
    await submit();
    await page.locator('.card svg.bars[width]:not([width="100%"])').waitFor();
  }

  async function logIn(address: string): Promise<void> {
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.locator('[name=current-password]').waitFor();
    await fill('username', address);
    await fill('current-password', 'correct horse battery staple');
    await submit();
  }

  const looks: Readonly<Record<Walk, readonly Look[]>> = {
    'a registration': [
      { name: 'register', properties: links },
      {
        name: 'register-error-dark-red',
        dark: true,
        tokens: red,
        async reach() {
          await fill('username', 'anna@');
          await submit();
          await isInvalid();
        },
      },
      { name: 'password', tokens: green, reach: toPassword },
      { name: 'code', reach: toCode },
      {
        name: 'code-error-280',
        width: 280,
        async reach() {
          await enterCode('000000');
          await isInvalid();
        },
      },
      {
        name: 'data-entry',
        properties: links,
        async reach() {
          await enterCode();
          await page.locator('[name=surname]').waitFor();
        },
      },
      {
        name: 'data-entry-errors-dark-gold',
        dark: true,
        tokens: gold,
        async reach() {
          await submit();
          await isInvalid();
        },
      },
      { name: 'card', reach: toCard },
      { name: 'card-yellow', tokens: yellow },
      {
        name: 'card-dark-black-768',
        width: 768,
        dark: true,
        tokens: black,
      },
      {
        name: 'till',
        async reach() {
          await page.getByRole('button', { name: 'Show at the till' }).last().click();
          await page.locator('dialog svg.bars[width]:not([width="100%"])').waitFor();
        },
      },
    ],
    'a code of a known length': [
      {
        name: 'code-slots',
        properties: { codeLength: '6' },
        async reach() {
          await toPassword('anna@gmail.com');
          await toCode();
          await fill('one-time-code', '44');
        },
      },
    ],
    'a code that cannot be sent yet': [
      {
        name: 'password-waits-dark',
        dark: true,
        async reach() {
          await toPassword();
          await fill('new-password', password);
          const path = '/customer/verifyemail';
          sandbox.faults = [{ method: 'POST', path, fault: 'retry-after:50', times: 0 }];
          await submit();
          await page.locator('[part~=summary]').waitFor();
        },
      },
    ],
    'a registration whose answer is lost': [
      {
        name: 'checking-ended',
        async reach() {
          await toPassword();
          await toCode();
          sandbox.faults = unknownRegistration('retry-after:90');
          await enterCode();
          await page.getByRole('button', { name: 'Try again' }).waitFor();
        },
      },
    ],
    'a log-in with missing data': [
      {
        name: 'incomplete',
        properties: links,
        async reach() {
          await logIn('incomplete@example.com');
          await page.locator('[name=surname]').waitFor();
        },
      },
    ],
    'a customer who is blocked': [
      {
        name: 'error',
        properties: links,
        async reach() {
          await fill('username', 'blocked@example.com');
          await submit();
          await page.getByRole('button', { name: 'Start again' }).waitFor();
        },
      },
    ],
    'a code instead of a password': [
      { name: 'by-code', properties: { ...links, password: 'none' } },
      { name: 'by-code-dark-1280', width: 1280, dark: true },
      {
        name: 'by-code-sent-dark',
        dark: true,
        async reach() {
          await fill('username', 'anna@example.org');
          await submit();
          await page.locator('[name=one-time-code]').waitFor();
        },
      },
      { name: 'by-code-sent-1280', width: 1280 },
    ],
  };
  return looks[walk];
}
