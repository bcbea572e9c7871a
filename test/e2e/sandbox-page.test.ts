/** The page of the command `onboarding-sandbox`. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSandbox } from '../../sandbox/src/cli/serve-sandbox.js';
import { createSandbox } from '../../sandbox/src/sandbox/index.js';
import { launchChromium } from './support/chromium.js';

const sandbox = createSandbox();
let server: Server;
let browser: Browser;
let url: string;
beforeAll(async () => {
  server = await serveSandbox(0, sandbox);
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

const authStatus = async () =>
  (await fetch(`${url}/api/auth`, { method: 'POST', body: '{}' })).status;

it('shows codes and customers as text, sets faults and resets', async () => {
  const name = '<img src=x onerror="document.title=`run`">';
  sandbox.customers[0]!.data.name = name;
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(url);
  await page.locator('#customers').getByText(name).waitFor();
  await page.getByText('stands for the Customer API of a loyalty platform').waitFor();
  expect(await page.getByRole('link', { name: 'the sandbox' }).getAttribute('href')).toMatch(
    /sandbox\/docs\/testing\.md#the-sandbox$/,
  );
  expect(await page.locator('img').count()).toBe(0);

  sandbox.outbox.push({ channel: 'email', to: 'a@b.example', code: '123456', at: Date.now() });
  await page.locator('#codes').getByText('123456 to a@b.example').waitFor();

  expect(await authStatus()).not.toBe(503);
  await page.getByLabel('Call').selectOption('POST /auth');
  await page.getByLabel('Fault').fill('status:503');
  await page.getByLabel('Times').fill('0');
  await page.getByRole('button', { name: 'Set the fault' }).click();
  await page.locator('#faults').getByText('status:503 at POST /auth').waitFor();
  expect(await authStatus()).toBe(503);
  expect(problems).toEqual([]);
  await page.getByLabel('Fault').fill('unknown');
  await page.getByRole('button', { name: 'Set the fault' }).click();
  await page.getByRole('alert').getByText('faults[1].fault: unknown').waitFor();

  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(wide).toBe(width);
  }

  await page.getByRole('button', { name: 'Reset' }).click();
  await page.locator('#customers').getByText(name).waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('#codes li, #faults li').count()).toBe(0);
  expect([sandbox.outbox, sandbox.faults]).toEqual([[], []]);
  expect(await authStatus()).not.toBe(503);
});
