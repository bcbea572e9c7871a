/**
 * `fillJourney`: where it leads whom, and what it says on a page whose API fails.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededPassword, type Fault } from '../../sandbox/src/index.js';
import { fillJourney, routeSandbox, type Person } from '../../sandbox/src/testing.js';
import { flow, openPage, site, username } from './frameworks/support/printed-site.js';
import { launchChromium } from './support/chromium.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const known = { username: 'registered@example.com', password: seededPassword } as const;
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
  it.each<[string, Partial<Person>, string, string?]>([
    ['stops at the password', { until: 'password' }, '[autocomplete=new-password]'],
    ['stops at the code', { until: 'code' }, '[autocomplete=one-time-code]'],
    ['stops at data entry', { until: 'profile' }, 'form [name=surname]'],
    ['logs a registered customer in', known, '[part~=card-number]'],
    ['logs in on a page that starts so', known, '[part~=card-number]', 'start="login"'],
    [
      'completes what a log-in found missing',
      { ...known, username: 'incomplete@example.com', fields: { name: 'Ada', surname: 'Byron' } },
      '[part~=card-number]',
    ],
    [
      'registers where a complete code is submitted by itself',
      { fields: { name: 'Ada', surname: 'Byron' } },
      '[part~=card-number]',
      'code-length="6"',
    ],
    ['stops at the log-in', { ...known, until: 'log-in' }, '[autocomplete=current-password]'],
    [
      'registers with an owned card',
      { username: '100002', fields: { name: 'Ada', surname: 'Byron' } },
      '[part~=card-number]',
    ],
  ])('%s', async (_, person, selector, attributes = '') => {
    const page = await browser.newPage();
    await openPage(page, `${flow('/api', attributes)}${dropIn}`);
    await fillJourney(page, { username: 'new@example.com', ...person });
    expect(await page.locator(`${selector}:visible`).count()).toBeGreaterThan(0);
    await page.close();
  });

  it.each<[string, (page: Page) => Parameters<typeof fillJourney>[0]]>([
    ['a frame', (page) => page.frame({ name: 'join' })!],
    ['a locator of a frame', (page) => page.frameLocator('iframe')],
  ])('fills in the form of %s, with the codes of the page', async (_, frameOf) => {
    const page = await browser.newPage();
    await openPage(page, `${flow('/api')}${dropIn}`);
    const html = '<!doctype html><iframe name="join" src="/join.html"></iframe>';
    await page.route(`${site}/framed.html`, (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.goto(`${site}/framed.html`);
    const frame = frameOf(page);
    await fillJourney(frame, {
      username: 'new@example.com',
      fields: { name: 'Ada', surname: 'Byron' },
    });
    expect(await frame.locator('[part~=card-number]:visible').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('says that a journey has no such place', async () => {
    const page = await browser.newPage();
    await openPage(page, `${flow('/api')}${dropIn}`);
    const reached = fillJourney(page, { ...known, until: 'code' });
    await expect(reached).rejects.toThrow('The page shows the card without "code".');
    await page.close();
  });

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
    // The sandbox belongs to another object, so that it answers without being known.
    const hidden = new Proxy(page, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    await openPage(hidden, `${flow('/api')}${dropIn}`);
    await routeSandbox(other);
    await expect(fillJourney(page, { username: 'new@example.com' })).rejects.toThrow(
      'Call routeSandbox(page) first, or pass `code`.',
    );
    await page.close();
    await other.close();
  });
});
