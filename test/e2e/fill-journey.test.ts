/**
 * `fillJourney` on a page whose API fails: it says what the page shows.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/sandbox.js';
import { fillJourney, routeSandbox } from '../../src/testing.js';
import { flow, openPage, username } from './frameworks/support/printed-site.js';
import { launchChromium } from './support/chromium.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const dropIn = '<script type="module" src="/dist/onboarding.js"></script>';

async function failsWith(page: Page, fault: Fault): Promise<string> {
  const sandbox = await openPage(page, `${flow('/api')}${dropIn}`);
  sandbox.faults.push(fault);
  await username(page).waitFor();
  return fillJourney(page, { username: 'new@example.com' }).then(
    () => 'reached the card',
    (error: unknown) => String(error),
  );
}

describe('fillJourney', () => {
  it.each([
    ['GET', '/customer/checkcard', 'status:500'],
    ['POST', '/customer/verifyemail', 'answer:202'],
    ['PUT', '/customer', 'status:503'],
  ])('quotes the page after %s %s with %s', async (method, path, fault) => {
    const page = await browser.newPage();
    const text = await failsWith(page, { method, path, times: 9, fault });
    const shown = await page.locator('[part~=summary]:visible').innerText();
    expect(text).toBe(`Error: The page shows an error: ${shown.replaceAll(/\s+/g, ' ').trim()}`);
    await page.close();
  });

  it('asks for routeSandbox where that was not called', async () => {
    const page = await browser.newPage();
    const other = await browser.newPage();
    await openPage(page, `${flow('/api')}${dropIn}`);
    await routeSandbox(other);
    const hidden: Pick<Page, 'route' | 'locator'> = {
      route: page.route.bind(page),
      locator: page.locator.bind(page),
    };
    await expect(fillJourney(hidden, { username: 'new@example.com' })).rejects.toThrow(
      'Call routeSandbox(page) first, or pass `code`.',
    );
    await page.close();
    await other.close();
  });
});
