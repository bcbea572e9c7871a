/**
 * The look of the key states, as pictures in `look/`. `DRAW=1 npx vitest run --project e2e test/e2e/look.test.ts` draws
 * them again; look at each before you commit it. The font comes with the tests; what depends on time is masked.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { launchChromium } from './support/chromium.js';
import { difference } from './support/picture.js';
import { password, type Server } from './support/stage.js';

const fonts = [400, 500, 600, 700].map((weight) => {
  const file = `@fontsource/inter/files/inter-latin-${weight}-normal.woff2`;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  return { weight: String(weight), base64: bytes.toString('base64') };
});

/** A page without a style of its own, apart from the font and the edge. */
const css = `:root { color-scheme: light dark; } body { margin: 0; padding: 16px; font-family: Inter;
background: Canvas; color: CanvasText; } h1 { display: none; } * { caret-color: transparent; }`;

let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = await serve();
  // Letters without hints and colours at their edges, which differ from machine to machine.
  browser = await launchChromium(
    '--font-render-hinting=none',
    '--disable-lcd-text',
    '--force-color-profile=srgb',
  );
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Look {
  readonly name: string;
  readonly width?: number;
  readonly dark?: true;
  readonly properties?: Record<string, unknown>;
  readonly tokens?: Record<string, string>;
  readonly reach?: (page: Page) => Promise<void>;
}

async function open({ width = 360, dark, properties = {}, tokens = {} }: Look): Promise<Page> {
  server.sandbox.reset();
  const context = await browser.newContext({
    viewport: { width, height: 640 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${server.url}/bare.html`);
  await page.evaluate(
    async ([style, faces, given, colours]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [sheet];
      for (const { weight, base64 } of faces) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        document.fonts.add(await new FontFace('Inter', bytes, { weight }).load());
      }
      const flow = document.querySelector('onboarding-flow')!;
      Object.assign(flow, given);
      for (const [name, value] of Object.entries(colours)) {
        flow.style.setProperty(`--onboarding-${name}`, value);
      }
    },
    [css, fonts, properties, tokens] as const,
  );
  await page.locator('form [name=username]').waitFor();
  return page;
}

const fill = (page: Page, name: string, text: string) =>
  page.locator(`form:not([hidden]) [name=${name}]:not([readonly])`).fill(text);
const submit = (page: Page) => page.locator('form:not([hidden]) button[type=submit]').click();
const isInvalid = (page: Page) => page.locator('[aria-invalid]').first().waitFor();

async function toPassword(page: Page, address = 'anna@example.org'): Promise<void> {
  await fill(page, 'username', address);
  await submit(page);
  await page.locator('[name=new-password]').waitFor();
}

async function toCode(page: Page): Promise<void> {
  await toPassword(page);
  await fill(page, 'new-password', password);
  await submit(page);
  await page.locator('[name=one-time-code]').waitFor();
}

async function toData(page: Page): Promise<void> {
  await toCode(page);
  await fill(page, 'one-time-code', server.sandbox.outbox.at(-1)?.code ?? '');
  await submit(page);
  await page.locator('[name=surname]').waitFor();
}

async function toCard(page: Page): Promise<void> {
  await toData(page);
  await fill(page, 'name', 'Anna');
  await fill(page, 'surname', 'De Luca');
  await page.locator('[name=usedforpromotions][value=true]').check();
  await submit(page);
  await page.locator('.card svg.bars[width]:not([width="100%"])').waitFor();
}

async function logIn(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.locator('[name=current-password]').waitFor();
  await fill(page, 'username', address);
  await fill(page, 'current-password', 'correct horse battery staple');
  await submit(page);
}

const links = { privacyUrl: 'https://shop.example/privacy', supportUrl: '/help', homeUrl: '/home' };
const red = { accent: '#c8102e' };
const gold = { accent: '#b8860b', 'on-accent': '#1a1200' };
const green = { accent: '#1f6b3a' };
const yellow = { accent: '#ffd400', 'on-accent': '#1a1a1a' };
const black = { accent: '#111' };

const looks: readonly Look[] = [
  { name: 'register', properties: links },
  {
    name: 'register-error-dark-red',
    dark: true,
    tokens: red,
    async reach(page) {
      await fill(page, 'username', 'anna@');
      await submit(page);
      await isInvalid(page);
    },
  },
  { name: 'password', tokens: green, reach: toPassword },
  {
    name: 'password-waits-dark',
    dark: true,
    async reach(page) {
      await toPassword(page);
      await fill(page, 'new-password', password);
      const path = '/customer/verifyemail';
      server.sandbox.faults = [{ method: 'POST', path, fault: 'retry-after:50', times: 0 }];
      await submit(page);
      await page.locator('[part~=summary]').waitFor();
    },
  },
  { name: 'code', reach: toCode },
  {
    name: 'code-error-280',
    width: 280,
    async reach(page) {
      await toCode(page);
      await fill(page, 'one-time-code', '000000');
      await submit(page);
      await isInvalid(page);
    },
  },
  { name: 'data-entry', properties: links, reach: toData },
  {
    name: 'data-entry-errors-dark-gold',
    dark: true,
    tokens: gold,
    async reach(page) {
      await toData(page);
      await submit(page);
      await isInvalid(page);
    },
  },
  {
    name: 'incomplete',
    properties: links,
    async reach(page) {
      await logIn(page, 'incomplete@example.com');
      await page.locator('[name=surname]').waitFor();
    },
  },
  { name: 'card', reach: toCard },
  { name: 'card-yellow', tokens: yellow, reach: toCard },
  {
    name: 'card-dark-black-768',
    width: 768,
    dark: true,
    tokens: black,
    properties: { walletAppleUrl: 'https://shop.example/pass' },
    reach: toCard,
  },
  {
    name: 'till',
    async reach(page) {
      await toCard(page);
      await page.getByRole('button', { name: 'Show at the till' }).last().click();
      await page.locator('dialog svg.bars[width]:not([width="100%"])').waitFor();
    },
  },
  {
    name: 'error',
    properties: links,
    async reach(page) {
      await fill(page, 'username', 'blocked@example.com');
      await submit(page);
      await page.getByRole('button', { name: 'Start again' }).waitFor();
    },
  },
];

describe('the look', () => {
  for (const look of looks) {
    it(`is that of the picture: ${look.name}`, async () => {
      const page = await open(look);
      await look.reach?.(page);
      await page.evaluate(() => document.fonts.ready);
      // Nothing is under the pointer, wherever the last click was.
      await page.mouse.move(0, 0);
      const screenshot = await page.screenshot({
        fullPage: look.name !== 'till',
        animations: 'disabled',
        mask: [page.locator('.countdown')],
        maskColor: '#888',
      });
      await page.context().close();
      expect(difference(look.name, screenshot)).toBe(undefined);
    });
  }
});
