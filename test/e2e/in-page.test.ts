/** A page with the elements and `in-page.js`, and no server behind it. */
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillJourney } from '../../sandbox/src/testing.js';
import { openPage, snippet } from './frameworks/support/printed-site.js';
import { launchChromium } from './support/chromium.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const trial = 'api-base="https://sandbox.invalid"';
const scripts =
  '<script type="module" src="/node_modules/onboarding-sandbox/dist/in-page.js"></script><script type="module" src="/dist/onboarding.js"></script>';
const flow = (address: string) =>
  `<onboarding-flow campaignid="1001" categoryid="1703" code-length="6" ${address}></onboarding-flow>`;
const person = { username: 'new@example.com', fields: { name: 'Ada', surname: 'Byron' } };

/** The page, what its console says, and the addresses that it asks for. */
async function open(body: string, script = '', tags = scripts) {
  const page = await browser.newPage();
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', ({ message }) => said.push(`error: ${message}`));
  page.on('request', (request) => asked.push(request.url()));
  await openPage(page, `${body}${tags}`, script, '/loyalty/api');
  return { page, said, asked };
}

const bar = (page: Page) => page.locator('[popover] [role=status]');
const codeOf = (page: Page) => () => bar(page).locator('code').innerText();

describe('in-page.js', () => {
  it('leads to the card with the codes of its bar, without a request', async () => {
    const { page, asked, said } = await open(snippet('README.md', 'html', 'in-page.js'), '', '');
    expect(await bar(page).innerText()).toContain('This is a trial');
    await fillJourney(page, { ...person, code: codeOf(page) });
    expect(await page.locator('[part~=card-number]').first().innerText()).toMatch(/700\s?001/);
    expect(asked.filter((address) => !/\/(?:join\.html|dist\/.*)$/.test(address))).toEqual([]);
    expect(said.filter((line) => line.includes('trial'))).toEqual([
      expect.stringMatching(/^warning: This page is a trial/),
    ]);
    await page.close();
  });

  it('begins anew after a reload', async () => {
    const { page } = await open(flow(trial));
    await fillJourney(page, { ...person, code: codeOf(page), until: 'code' });
    await page.reload();
    await fillJourney(page, { ...person, code: codeOf(page) });
    expect(await page.locator('[part~=card-number]').first().innerText()).toMatch(/700\s?001/);
    await page.close();
  });

  it('shows the code above a dialog', async () => {
    const place = `<a href="#join" data-onboarding-open="flow" data-campaignid="1001" data-categoryid="1703" data-${trial}>Join</a>`;
    const { page } = await open(place);
    await page.getByText('Join').click();
    await fillJourney(page, { ...person, code: codeOf(page), until: 'code' });
    const { x, y, height } = (await page.locator('[popover]').boundingBox())!;
    const clip = { x, y: y + height - 4, width: 2, height: 2 };
    // The backdrop of a dialog would darken the bar.
    const { data } = PNG.sync.read(await page.screenshot({ clip }));
    expect([...data.subarray(0, 3)]).toEqual([0x1c, 0x1c, 0x1c]);
    await page.close();
  });

  it.each([
    ['a path', flow('api-base="/loyalty/api"'), ''],
    ['another site', flow('api-base="https://api.shop.example"'), ''],
    [
      'a place of a CMS',
      '<div data-onboarding="flow" data-campaignid="1001" data-categoryid="1703" data-api-base="/loyalty/api"></div>',
      '',
    ],
    ['one of two elements', `${flow(trial)}${flow('api-base="/loyalty/api"')}`, ''],
    ['a property', flow(''), "document.querySelector('onboarding-flow').apiBase = '/loyalty/api';"],
  ])('refuses a page with the address of a gateway: %s', async (_, body, script) => {
    const { page, said } = await open(body, script);
    await expect.poll(() => bar(page).innerText()).toContain('in-page.js is for a trial');
    const answered = page.evaluate(() => fetch('https://sandbox.invalid/auth', { method: 'POST' }));
    await expect(answered).rejects.toThrow(/in-page\.js is for a trial|Failed to fetch/);
    expect(said.join('\n')).toContain('in-page.js is for a trial');
    await page.close();
  });
});
