import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Stage } from './support/stage.js';

let stage: Stage;
let page: Page;
let said: string[];
/** A site of somebody else; what it answers to everything. */
let elsewhere: Server;
let answer = { body: '', policy: '' };

beforeAll(async () => {
  stage = await Stage.open();
  elsewhere = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html',
      'content-security-policy': answer.policy,
    });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await page.context().close();
});
afterAll(async () => {
  elsewhere.close();
  await stage.close();
});

const trusted = "require-trusted-types-for 'script'; trusted-types onboarding-elements";
const rest = `default-src 'none'; style-src 'self'; img-src data:; connect-src *; ${trusted}`;

/** Opens a page of the test's own; `{site}` is the address of the built files, `host` where the page is. */
async function open(
  body: string,
  { policy = "'self'", from = 'here', types = '' } = {},
): Promise<void> {
  stage.sandbox.reset();
  page = await (await stage.browser.newContext({ locale: 'en-GB' })).newPage();
  page.setDefaultTimeout(8_000);
  said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(`pageerror: ${error.message}`));
  const site = stage.server.url;
  const away = `http://localhost:${(elsewhere.address() as AddressInfo).port}`;
  const address = `${from === 'elsewhere' ? away : site}/cms-page`;
  answer = {
    policy: `script-src ${policy}; ${rest} ${types}`.replaceAll('{site}', site),
    body: `<!doctype html><html lang="en"><title>Shop</title><body>${body}`.replaceAll(
      '{site}',
      site,
    ),
  };
  if (from === 'here') {
    const headers = { 'content-security-policy': answer.policy };
    const html = { contentType: 'text/html', headers, body: answer.body };
    await page.route(address, (route) => route.fulfill(html));
  }
  await page.goto(address);
}

const script = '<script type="module" src="{site}/dist/onboarding.js"></script>';
const data =
  'data-campaignid="1001" data-categoryid="1703" data-api-base="{site}/api" data-api-key="sandbox"';
const place = `<div data-onboarding="flow" ${data}></div>`;
const form = () => page.locator('onboarding-register form [name=username]');

describe('a marked div', () => {
  it('is filled, with any attribute', async () => {
    await open(
      `<div data-onboarding="flow" ${data} data-lang="de" data-identifiers="email"></div>${script}`,
    );
    await form().waitFor();
    expect(await page.getByRole('heading').innerText()).toBe('Hol dir deine Karte');
    expect(await page.getByRole('textbox', { name: 'E-Mail-Adresse' }).count()).toBe(1);
    expect(said).toEqual([]);
  });

  it('is filled when it is added later', async () => {
    await open(`<main></main>${script}`);
    await page.waitForFunction(() => customElements.get('onboarding-flow'));
    await page.evaluate(() => {
      const added = document.createElement('div');
      Object.assign(added.dataset, {
        onboarding: 'flow',
        campaignid: '1001',
        categoryid: '1703',
        apiBase: '/api',
      });
      document.querySelector('main')?.append(added);
    });
    await form().waitFor();
    expect(said).toEqual([]);
  });
});

describe('a marked link', () => {
  const opener = `<a href="#card" data-onboarding-open="flow" ${data}>Get your card</a>`;
  const link = () => page.getByRole('link', { name: 'Get your card' });
  const dialog = () => page.getByRole('dialog', { name: 'Get your card' });

  it('opens the element in a dialog that Escape and its button close, and gets the focus back', async () => {
    await open(`${opener}<p>Shop</p>${script}`);
    // A click before the scripts are there is a click on a link.
    await page.waitForLoadState('networkidle');
    await link().click();
    await dialog().waitFor();
    await form().fill('ada@example.com');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Get your card');
    expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('');

    await link().press('Enter');
    expect(await form().inputValue()).toBe('ada@example.com');
    expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('hidden');
    await dialog().getByRole('button', { name: 'Close' }).click();
    await dialog().waitFor({ state: 'hidden' });
    expect(page.url()).not.toContain('#');
    expect(said).toEqual([]);
  });
});

describe('the script', () => {
  const classic = '{site}/dist/onboarding.classic.js';
  it.each([
    ['as a module under a list of hosts', '{site}', script, 'here'],
    ['as a module from another origin', '{site}', script, 'elsewhere'],
    [
      'as a module with nothing but a nonce',
      "'nonce-abc'",
      script.replace('<script', '<script nonce="abc"'),
      'here',
    ],
    [
      'as a module under strict-dynamic',
      "'nonce-abc' 'strict-dynamic'",
      script.replace('<script', '<script nonce="abc"'),
      'here',
    ],
    ['as a classic script, async', "'self'", `<script async src="${classic}"></script>`, 'here'],
    ['as a classic script, deferred', "'self'", `<script defer src="${classic}"></script>`, 'here'],
    [
      'as a classic script from another origin',
      '{site}',
      `<script async src="${classic}"></script>`,
      'elsewhere',
    ],
    [
      'as a classic script with nothing but a nonce',
      "'nonce-abc'",
      `<script nonce="abc" async src="${classic}"></script>`,
      'here',
    ],
    [
      'as a classic script under strict-dynamic',
      "'nonce-abc' 'strict-dynamic'",
      `<script nonce="abc" async src="${classic}"></script>`,
      'here',
    ],
  ])('works %s, on to the next step', async (_, policy, tag, from) => {
    await open(`${place}${tag}`, { policy, from });
    await form().fill('ada@example.com');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('[autocomplete=new-password]').waitFor();
    expect(said.filter((line) => !line.includes('402'))).toEqual([]);
  });

  it('loaded twice, the second time in another version, says so once and leaves the first', async () => {
    const second = script.replace('onboarding.js', 'onboarding.js?v=2');
    await open(`${place}${script}${second}`);
    await form().fill('ada@example.com');
    expect(await page.locator('onboarding-flow').count()).toBe(1);
    expect(said).toEqual(['onboarding-elements is here already; the first one stays.']);
  });

  it('says so once where the elements were on the page before', async () => {
    const taken = `<script nonce="abc">
      for (const name of ['flow', 'register', 'otp', 'profile', 'login', 'card'])
        customElements.define('onboarding-' + name, class extends HTMLElement {});
    </script>`;
    await open(`${taken}${script}`, { policy: "'self' 'nonce-abc'" });
    await page.waitForLoadState('networkidle');
    expect(said).toEqual(['onboarding-elements is here already; the first one stays.']);
  });

  it('works beside a Lit of the page when the policy lists both names', async () => {
    const own = `<script nonce="abc">
      trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });
    </script>`;
    await open(`${own}${place}${script}`, { policy: "'self' 'nonce-abc'", types: 'lit-html' });
    await form().waitFor();
    expect(said).toEqual([]);
  });

  describe('with an import map that holds hashes', () => {
    const built = readFileSync('dist/importmap.json', 'utf8').replaceAll('/onboarding/', '/dist/');
    const map = (text: string) => `<script nonce="abc" type="importmap">${text}</script>`;
    const policy = "'self' 'nonce-abc'";

    it('works to the next step', async () => {
      await open(`${map(built)}${place}${script}`, { policy });
      await form().fill('ada@example.com');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.locator('[autocomplete=new-password]').waitFor();
    });

    it('does not run when its bytes are others', async () => {
      const forged = built.replace(/(onboarding\.js": "sha384-)..../, '$1AAAA');
      await open(`${map(forged)}${place}${script}`, { policy });
      await page.waitForLoadState('networkidle');
      expect(await page.locator('onboarding-flow').count()).toBe(0);
      expect(said.join()).toMatch(/integrity/);
    });
  });
});
