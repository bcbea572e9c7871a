/**
 * Counts what a registered visitor does until the card: presses (those in dialogs of the browser count), keys, and messages that the
 * shop pays for. Writes them into the table of `docs/elements.md`: `npm run returns`, after a build; `--check` fails if it is outdated.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from './browsers.mjs';
import { formatted } from './formatted.mjs';
import { serve } from './serve.mjs';
import { addAuthenticator } from './virtual-authenticator.mjs';

const address = 'registered@example.com';
const password = 'correct horse battery staple';
const gesture = 'Log in with your face, finger or PIN';
const file = join(import.meta.dirname, '..', 'docs', 'elements.md');

/** A visitor who counts. */
class Visitor {
  presses = 0;
  keys = 0;

  constructor(page, sandbox) {
    this.page = page;
    this.sandbox = sandbox;
  }

  async type(selector, text) {
    await this.page.locator(selector).first().fill(text);
    this.keys += text.length;
  }

  async press(selector) {
    await this.page.locator(selector).first().click();
    this.presses += 1;
  }

  async enterCode() {
    await this.page.locator('[autocomplete=one-time-code]').waitFor();
    await this.type('[autocomplete=one-time-code]', this.sandbox.outbox.at(-1).code);
  }

  async atCard() {
    await this.page.locator('[part~=card-number]').first().waitFor();
  }
}

const submit = 'form button[type=submit]';

/** The ways back. `before`: an earlier visit, which is not counted. */
const ways = [
  {
    name: 'a password that is typed',
    attributes: '',
    async walk(visitor) {
      await visitor.type('[name=username]', address);
      await visitor.press(submit);
      await visitor.type('[autocomplete=current-password]', password);
      await visitor.press(`onboarding-login ${submit}`);
    },
  },
  {
    name: '`password="none"`: a code',
    attributes: 'password="none"',
    async walk(visitor) {
      await visitor.type('[name=username]', address);
      await visitor.press(submit);
      await visitor.enterCode();
      await visitor.press(submit);
    },
  },
  {
    name: '`password="none"` and `passkey`: a gesture',
    attributes: 'password="none" passkey',
    async before(visitor) {
      await visitor.type('[name=username]', address);
      await visitor.press(submit);
      await visitor.page.getByRole('checkbox').check();
      await visitor.enterCode();
      await visitor.press(submit);
      await visitor.atCard();
      await visitor.page.waitForFunction(() => localStorage.getItem('onboarding:passkey:1001'));
    },
    async walk(visitor) {
      await visitor.press(`button:has-text("${gesture}")`);
      // In the browser's dialog, which the virtual authenticator answers.
      visitor.presses += 1;
    },
  },
];

async function count({ attributes, before, walk }, browser, { url, sandbox }) {
  sandbox.reset();
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await addAuthenticator(devtools);
  // A virtual authenticator would answer the offer at the field by itself.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
  await page.route(/\/bare\.html/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const body = text.replace('<onboarding-flow', `<onboarding-flow ${attributes}`);
    await route.fulfill({ response, body });
  });
  const open = () => page.goto(`${url}/bare.html`);
  await open();
  if (before) {
    await before(new Visitor(page, sandbox));
    // The next visit has another tab.
    await page.evaluate(() => sessionStorage.clear());
    await open();
  }
  const sent = sandbox.outbox.length;
  const visitor = new Visitor(page, sandbox);
  await walk(visitor);
  await visitor.atCard();
  await context.close();
  return [visitor.presses, visitor.keys, sandbox.outbox.length - sent];
}

const executablePath = findBrowsers().chromium?.headless;
if (!executablePath) throw new Error('Chromium is not on this machine (or name it: CHROMIUM)');
const server = await serve();
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
const rows = [
  ['a return with', 'presses', 'keys', 'messages'],
  ['---', '---:', '---:', '---:'],
];
try {
  for (const way of ways) rows.push([way.name, ...(await count(way, browser, server))]);
} finally {
  await browser.close();
  await server.close();
}

const table = rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
console.log(table);
const text = readFileSync(file, 'utf8');
const place = /^\| a return with [^]*?(?=\n\n)/m;
if (!place.test(text)) throw new Error('docs/elements.md has no table of returns');
const written = await formatted(
  file,
  text.replace(place, () => table),
);
if (process.argv[2] !== '--check') writeFileSync(file, written);
else if (written !== text) {
  console.error('docs/elements.md is not current: run `npm run returns`');
  process.exitCode = 1;
}
