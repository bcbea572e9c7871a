/**
 * The recipes of docs/help.md against the sandbox, with their scripts as printed.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Express } from 'express';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inBrowser, Visitor } from '../support/visitor.js';
import { bundled, define, flow, snippet } from './frameworks/support/printed-site.js';
import { openPrinted } from './support/printed-page.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());
beforeEach(() => stage.sandbox.reset());

const open = (
  body: string,
  script: string,
  before = '',
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> => openPrinted(stage, body, script, before, prepare);
const visitor = (page: Page) => new Visitor(inBrowser(page), () => stage.code());
const recipe = (text: string) => bundled(define + snippet('docs/help.md', 'js', text), 'js');
const username = (page: Page) => page.locator('form [name=username]');

/** Declares further fields of the campaign, in a map. */
function declare(list: 'CustomDataFields' | 'PrivacyCustomDataFields', fields: object): void {
  Object.assign(stage.sandbox.campaign, { [list]: fields });
}
const must = { visible: true, mandatory: true };

describe('a QR poster', () => {
  it.each([
    ['7', '7'],
    ['99', undefined],
  ])('with the shop %s saves %s', async (shop, saved) => {
    declare('CustomDataFields', { name: must, surname: must, shop: { visible: true } });
    const before = `history.replaceState(null, '', '?shop=${shop}')`;
    const page = await open(flow('/api'), await recipe('// QR poster'), before);
    await visitor(page).walk('card');
    expect(stage.sandbox.customers.at(-1)!.data.shop).toBe(saved);
    await page.close();
  });
});

it('a tablet at the counter forgets a visitor who has gone away', async () => {
  const page = await open(flow('/api', 'no-resume'), await recipe('// Counter'), '', (opened) =>
    opened.clock.install(),
  );
  await username(page).waitFor();
  // From here on only the test moves the clock, however slow the machine is.
  await page.clock.pauseAt(Date.now() + 60_000);
  await username(page).click();
  await username(page).fill('anna@example.org');
  await page.clock.fastForward(29_000);
  await page.keyboard.press('End');
  await page.clock.fastForward(29_000);
  expect(await username(page).inputValue()).toBe('anna@example.org');
  const loaded = page.waitForEvent('load');
  await page.clock.fastForward(2000);
  await loaded;
  await username(page).waitFor();
  expect(await username(page).inputValue()).toBe('');
  await page.close();
});

it('an app learns of the card', async () => {
  const stubs = `globalThis.told = [];
    globalThis.webkit = { messageHandlers: { onboarding: { postMessage: (text) => told.push(['iOS', text]) } } };
    globalThis.Onboarding = { complete: (text) => told.push(['Android', text]) };`;
  const page = await open(flow('/api', 'devicetype="2"'), await recipe('// WebView'), stubs);
  await visitor(page).walk('card');
  const { card, fidelyCode: barcode } = stage.sandbox.customers.at(-1)!;
  const message = JSON.stringify({ card, barcode });
  expect(await page.evaluate('told')).toEqual([
    ['iOS', message],
    ['Android', message],
  ]);
  await page.close();
});

it.each([
  [0.1, 'a', 'Get your card'],
  [0.9, 'b', 'Your card in one minute'],
])(
  'an A/B test with the number %s shows %s, also after a reload',
  async (number, name, heading) => {
    const stubs = `Math.random = () => ${number}; globalThis.sent = [];
    globalThis.gtag = (...words) => sent.push(words);`;
    const page = await open(flow('/api'), await recipe('// A/B test'), stubs);
    await page.getByRole('heading', { name: heading }).waitFor();
    await username(page).press('a');
    await expect
      .poll(() => page.evaluate('sent'))
      .toEqual([['event', 'onboarding_started', { variant: name }]]);
    await page.evaluate('Math.random = () => 0.5');
    await page.reload();
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.close();
  },
);

describe('a newsletter', () => {
  const token = randomBytes(16).toString('base64url');
  const address = `d'anna"<b>&@example.com`;
  let folder: string;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    // A git-ignored folder inside of the project, so that Node finds Express.
    mkdirSync('reports', { recursive: true });
    folder = mkdtempSync(resolve('reports/newsletter-'));
    const file = join(folder, 'server.mjs');
    const body = `${flow('/loyalty/api', 'identifier="{address}"')}<script type="module" src="/join.js"></script>`;
    writeFileSync(
      file,
      `import express from 'express';
      export const app = express();
      const links = new Map(${JSON.stringify([[token, address]])});
      const page = ${JSON.stringify(`<!doctype html><html lang="en"><title>Join</title><body>${body}`)};
      ${snippet('docs/help.md', 'js', '// Newsletter')}`,
    );
    const { app } = (await import(pathToFileURL(file).href)) as { app: Express };
    const script = await bundled(define);
    app.get('/join.js', (_request, response) => {
      response.type('js').send(script);
    });
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['has its address in the form, and not in the address bar', token, address],
    ['that nobody has made opens an empty form', 'x'.repeat(22), ''],
    ['with something else opens an empty form', '../;"<b>', ''],
  ])('a link %s', async (_, sent, shown) => {
    const page = await stage.browser.newPage();
    const calls: string[] = [];
    await page.route('**/loyalty/api/**', (route) => {
      const called = route.request().url();
      calls.push(called);
      const headers = route.request().headers();
      if (called.endsWith('/auth')) headers['x-api-key'] = 'sandbox';
      return route.continue({ url: called.replace(`${url}/loyalty`, stage.server.url), headers });
    });
    const reply = await page.goto(`${url}/join?t=${encodeURIComponent(sent)}`);
    expect(reply!.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(page.url()).toBe(`${url}/join`);
    await username(page).waitFor();
    await expect.poll(() => username(page).inputValue()).toBe(shown);
    expect(calls).toEqual([]);
    await username(page).fill('anna@example.org');
    await page.locator('form button[type=submit]').click();
    await page.locator('input[autocomplete~=new-password]').first().waitFor();
    await page.close();
  });
});

it("a consent of the campaign's own, new and mandatory, is asked at the next log-in", async () => {
  declare('PrivacyCustomDataFields', { usedForPromotions: must, terms2027: must });
  const page = await open(
    flow('/api', 'start="login"'),
    await bundled(
      `${define} document.addEventListener('onboarding-incomplete', ({ detail }) => Object.assign(globalThis, detail));`,
      'js',
    ),
  );
  await page.locator('[name=username]').fill('registered@example.com');
  await page.locator('[name=current-password]').fill('correct horse battery staple');
  await page.locator('button[type=submit]').click();
  await page.locator('[name=terms2027]').first().waitFor();
  expect(await page.evaluate('missing')).toEqual(['terms2027']);
  await page.close();
});

describe('during planned downtime', () => {
  it('a page without the script shows the notice', async () => {
    const page = await open('<onboarding-flow><p>We are back at 8.</p></onboarding-flow>', '');
    await page.getByText('We are back at 8.').waitFor();
    await page.close();
  });

  it('a visitor keeps what was typed, and goes on when the service is back', async () => {
    const page = await open(flow('/api'), await bundled(define));
    const isDown = (url: URL) => url.pathname.startsWith('/api');
    await page.route(isDown, (route) =>
      route.fulfill({ status: 503, headers: { 'retry-after': '300' }, body: 'Back at 8' }),
    );
    await username(page).fill('anna@example.org');
    await page.locator('form button[type=submit]').click();
    await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
    expect(await username(page).inputValue()).toBe('anna@example.org');
    await page.unroute(isDown);
    await expect.poll(() => page.locator('form button[type=submit]').isEnabled()).toBe(true);
    await page.locator('form button[type=submit]').click();
    await page.locator('input[autocomplete~=new-password]').first().waitFor();
    await page.close();
  });
});

it.each([
  ['hascard@example.com', 'input[autocomplete~=new-password]'],
  ['registered@example.com', 'input[autocomplete=current-password]'],
])('of the old form, %s is led on', async (address, next) => {
  const page = await open(flow('/api'), await bundled(define));
  await username(page).fill(address);
  await page.locator('form button[type=submit]').click();
  await page.locator(next).first().waitFor();
  await page.close();
});
