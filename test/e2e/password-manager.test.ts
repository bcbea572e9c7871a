/**
 * Chromium's built-in password manager, in a profile of its own. Its decisions are read from its internals
 * page; log-ins are stored through its settings page.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { password, type Server } from './support/stage.js';

const known = { username: 'registered@example.com', password: 'correct horse battery staple' };

let server: Server;
let profile: string;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  server = await serve();
});
beforeEach(async () => {
  server.sandbox.reset();
  profile = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
  const { chromium: found } = findBrowsers() as { chromium?: { executable: string } };
  browser = await chromium.launchPersistentContext(profile, {
    executablePath: found?.executable,
    // With `--enable-automation` the browser offers to save nothing. Passwords are stored in the profile
    // only.
    ignoreDefaultArgs: ['--enable-automation'],
    args: [...chromiumArguments, '--password-store=basic'],
  });
  page = await browser.newPage();
});
afterEach(async () => {
  await browser.close();
  // Child processes may still write to the profile for a moment.
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});
afterAll(() => server.close());

/** The log of the password manager since the page was opened. */
async function thoughts(): Promise<() => Promise<string>> {
  const internals = await browser.newPage();
  await internals.goto('chrome://password-manager-internals/');
  await page.bringToFront();
  return () => internals.locator('body').innerText();
}

describe('the password manager of Chromium', () => {
  it('fills a stored log-in into the form, which logs in', async () => {
    await page.goto('chrome://password-manager/passwords');
    await page.evaluate(
      async ([url, name, secret]) => {
        const { chrome } = globalThis as unknown as {
          chrome: { passwordsPrivate: { addPassword(entry: object): Promise<void> } };
        };
        const entry = { url, username: name, password: secret, note: '', useAccountStore: false };
        await chrome.passwordsPrivate.addPassword(entry);
      },
      [server.url, known.username, known.password] as const,
    );
    await page.goto(`${server.url}/bare.html`);
    await page.getByRole('button', { name: 'Log in' }).click();
    const secret = page.locator('[autocomplete=current-password]');
    await expect.poll(() => secret.inputValue()).toBe(known.password);
    expect(await page.locator('form [name=username]').inputValue()).toBe(known.username);
    await page.locator('form button[type=submit]').click();
    await page.locator('[part~=barcode] svg').waitFor();
  });

  it('offers to save an unknown log-in', async () => {
    const read = await thoughts();
    await page.goto(`${server.url}/bare.html`);
    await page.getByRole('button', { name: 'Log in' }).click();
    const secret = page.locator('[autocomplete=current-password]');
    await secret.waitFor();
    await page.locator('form [name=username]').pressSequentially(known.username);
    await secret.pressSequentially(known.password);
    await page.locator('form button[type=submit]').click();
    await page.locator('[part~=barcode] svg').waitFor();
    await expect.poll(read).toMatch(/Decision: ASK the user[\s\S]*Show password prompt/);
  });

  it('offers to save a new account under the typed address, once the account exists', async () => {
    const read = await thoughts();
    const submit = () => page.locator('form button[type=submit]').click();
    await page.goto(`${server.url}/bare.html`);
    await page.locator('form [name=username]').pressSequentially('ada@example.com');
    await submit();
    await page.locator('[autocomplete=new-password]').pressSequentially(password);
    await page.locator('button[name=send-code]').click();
    const code = page.locator('[autocomplete=one-time-code]');
    await code.waitFor();
    expect(await page.locator('form [name=username]').inputValue()).toBe('ada@example.com');
    expect(await read()).not.toContain('Decision: ASK the user');
    await code.pressSequentially(server.sandbox.outbox.at(-1)?.code ?? '');
    await submit();
    await page.locator('[name=name]').waitFor();
    await expect.poll(read).toMatch(/Decision: ASK the user[\s\S]*Show password prompt/);
    // What it would save: the last form parsed before the offer.
    const [said = ''] = (await read()).split('Decision: ASK the user');
    const form = said.slice(said.lastIndexOf('Form parsing output'));
    expect(form).toMatch(/New password element : {2}new-password ,/);
    expect(form).toMatch(/Username element : {2}username ,/);
  });
});
