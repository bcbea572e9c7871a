import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../scripts/site.mjs';
import { fillJourney } from '../../../sandbox/src/testing.js';
import { serveApp, type AppServer } from '../../../test/e2e/frameworks/support/app-server.js';
import { launchChromium } from '../../../test/e2e/support/chromium.js';

/** A static host that serves the site from a subfolder. */
const folder = mkdtempSync(join(tmpdir(), 'onboarding-site-'));
let server: AppServer;
let browser: Browser;

beforeAll(async () => {
  await buildSite(join(folder, 'club'), '/club/', 'https://shop.example');
  server = await serveApp([folder]);
  browser = await launchChromium();
}, 240_000);
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

describe('the playground as a static site', () => {
  it('registers a customer without a server, under its strict CSP', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    const asked: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('request', (request) => asked.push(request.url()));
    const address = `${server.url}/club`;
    await page.goto(`${address}/index.html`);
    await page.getByRole('link', { name: 'Try it with your brand' }).click();
    const notification = page.locator('#notification').getByText('Your code is');
    await fillJourney(page, {
      username: 'nadia@example.com',
      fields: { name: 'Nadia', surname: 'Bianchi', usedforpromotions: true },
      code: async () => (await notification.innerText()).replace(/\D/g, ''),
    });
    await page.locator('onboarding-card').getByText('700 001').first().waitFor();

    await page.getByRole('tab', { name: 'Code' }).click();
    await page.getByText('stands for the API of your shop').waitFor();
    expect(faults).toEqual([]);

    await page.goto(`${address}/state.html?id=otp-code&theme=books`);
    await page.locator('html[data-outcome=drawn]').waitFor();
    await page.goto(`${address}/gallery.html`);
    await page.locator('[data-state=register][data-outcome=drawn]').waitFor();

    await page.goto(`${address}/404.html`);
    await page.getByRole('link', { name: 'Start page' }).click();
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect(picture).toBe('https://shop.example/club/landing/cards.png');
    expect(existsSync(join(folder, new URL(picture!).pathname))).toBe(true);
    await page.getByRole('link', { name: 'Docs' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Contract' }).click();
    await page.locator('main a[href$="/docs/api.html"]').first().click();
    await page.getByRole('heading', { name: 'Calls, fields and codes' }).waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Playground' }).click();
    await page.locator('#place form').waitFor();
    expect(faults).toEqual([]);
    const pages =
      /\/club\/(?:docs\/|dist\/|landing\/|playground\/|(?:index|playground|gallery|state|404)\.html)/;
    expect(asked.filter((url) => !url.startsWith('data:') && !pages.test(url))).toEqual([]);
  });
});
