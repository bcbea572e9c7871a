import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../scripts/demo-static.mjs';
import { launchChromium } from './support/chromium.js';

const folder = mkdtempSync(join(tmpdir(), 'onboarding-site-'));
const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
};
const asked: string[] = [];
let server: Server;
let browser: Browser;

beforeAll(async () => {
  await buildSite(folder);
  // A static host that serves files from a subfolder.
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/club\//, '').replace(/\?.*/, '');
    asked.push(path);
    try {
      const file = path === '' ? 'index.html' : path;
      const content = readFileSync(join(folder, file));
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

describe('the playground as a static site', () => {
  it('registers a customer without a server, under its strict CSP', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/club/`);
    await page.getByRole('link', { name: 'Try it with your brand' }).click();
    const submit = () => page.locator('button[type=submit]:visible').first().click();

    await page.locator('input[name=username]:visible').fill('nadia@example.com');
    await submit();
    const password = page.locator('input[autocomplete~=new-password]:visible').first();
    await password.fill('violet otter bridge 42');
    await page.locator('button[name=send-code]:visible').click();
    const message = await page.locator('#notification').getByText('Your code is').innerText();
    await page
      .locator('input[autocomplete~=one-time-code]:visible')
      .fill(message.replace(/\D/g, ''));
    await submit();
    await page.locator('input[name=name]:visible').fill('Nadia');
    await page.locator('input[name=surname]:visible').fill('Bianchi');
    await page.locator('input[name=usedforpromotions][value=true]').check({ force: true });
    await submit();
    await page.locator('onboarding-card').getByText('700 001').first().waitFor();

    await page.getByRole('tab', { name: 'Code' }).click();
    await page.getByText('stands for the API of your shop').waitFor();
    expect(faults).toEqual([]);

    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/club`;
    await page.goto(`${address}/state.html?id=otp-code&theme=books`);
    await page.locator('html[data-outcome=drawn]').waitFor();
    await page.goto(`${address}/gallery.html`);
    await page.locator('[data-state=register][data-outcome=drawn]').waitFor();
    expect(faults).toEqual([]);
    const pages = /^(?:$|dist\/|landing\/|playground\/|playground\.html|gallery\.html|state\.html)/;
    expect(asked.filter((path) => !pages.test(path))).toEqual([]);
  });
});
