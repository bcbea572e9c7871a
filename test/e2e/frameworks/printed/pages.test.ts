/**
 * Runs the snippets of README and docs/ that need a page of their own, as they are printed.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seededPassword } from '../../../../sandbox/src/sandbox/index.js';
import { fillJourney } from '../../../../sandbox/src/testing.js';
import { Stage } from '../../support/stage.js';
import {
  bundled,
  define,
  flow,
  openPage,
  site,
  snippet,
  username,
} from '../support/printed-site.js';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());
beforeEach(async () => {
  page = await stage.browser.newPage();
});
afterEach(() => page.close());

const open = (body: string, script = '', apiBase = '/api') => openPage(page, body, script, apiBase);

/** The token of a customer, as a back end gets it. */
async function tokenOf(sandbox: Awaited<ReturnType<typeof open>>): Promise<string> {
  const response = await sandbox.fetch('/auth', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      username: 'registered@example.com',
      password: seededPassword,
      campaignid: '1001',
      devicetype: '1',
      scope: 'customer',
    }),
  });
  return ((await response.json()) as { token: string }).token;
}

describe('the printed import', () => {
  it.each([
    ['README.md', "import 'onboarding-elements/define.js'"],
    ['docs/frameworks.md', 'Once, before the framework renders'],
  ])('of %s defines the tags', async (file, words) => {
    await open(flow('/api'), await bundled(snippet(file, 'js', words)));
    await username(page).waitFor();
  });
});

describe('a printed page', () => {
  it('of the README reaches the card', async () => {
    await open(snippet('README.md', 'html', 'min-height'), '', '/loyalty/api');
    await fillJourney(page, { username: 'anna@example.org', fields: { name: 'A', surname: 'B' } });
  });

  it('of a journey without elements draws its state and its events', async () => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await open('', await bundled(snippet('docs/frameworks.md', 'ts', 'unsubscribe')));
    await expect
      .poll(() => said)
      .toEqual(expect.arrayContaining([expect.stringContaining('onboarding-identified')]));
    expect(said).toContain('register idle');
    await expect.poll(() => said).toContain('otp idle');
  });

  it('of another tone shows its sentences', async () => {
    const tag = snippet('docs/languages.md', 'html', 'tone="formal"');
    await open(tag, await bundled(define));
    await username(page).waitFor();
    await page
      .getByText(/\bSie\b|\bIhre\b/)
      .first()
      .waitFor();
  });

  it('of own options and sentences asks the page, and waits for it', async () => {
    const first = snippet('docs/elements.md', 'js', '/choices/');
    const second = snippet('docs/elements.md', 'js', 'flow.messages');
    const asking = 'globalThis.askSomething = () => new Promise((go) => (globalThis.go = go));';
    const sandbox = await open(flow('/api'), await bundled(define + first + second));
    await page.evaluate(asking);
    await username(page).fill('registered@example.com');
    await page.locator('form button[type=submit]').click();
    await expect.poll(() => sandbox.requests.some(({ path }) => path.includes('check'))).toBe(true);
    await page.waitForFunction('globalThis.go');
    await page.evaluate('go()');
    await page.locator('input[autocomplete=current-password]').waitFor();
    await page.route('**/choices/country', (route) =>
      route.fulfill({ json: [{ value: '3', label: 'Italy' }] }),
    );
    const [choices, own] = await page.locator('onboarding-flow').evaluate(async (element) => {
      const { options, messages } = element as HTMLElementTagNameMap['onboarding-flow'];
      return [await options?.('country', {}), messages?.['field-notes']] as const;
    });
    expect(choices).toEqual([{ value: '3', label: 'Italy' }]);
    expect(own).toBe('Your favourite shop');
  });
});

describe('the printed hand-over', () => {
  const part = (text: string) => snippet('docs/hand-over.md', 'js', text);

  it('posts the token, and leads to the account', async () => {
    const sandbox = await open(flow('/api'), await bundled(define + part('preventDefault')));
    const posted: unknown[] = [];
    await page.route(`${site}/session`, (route) => {
      posted.push(route.request().postDataJSON());
      return route.fulfill({ status: 200 });
    });
    await page.route(`${site}/account`, (route) => route.fulfill({ body: 'My account' }));
    await username(page).fill('registered@example.com');
    await page.locator('form button[type=submit]').click();
    await page.locator('input[autocomplete=current-password]').fill(seededPassword);
    await page.locator('form button[type=submit]:visible').click();
    await page.waitForURL(`${site}/account`);
    expect(posted).toEqual([{ accessToken: expect.any(String) as string }]);
    expect(sandbox.requests.length).toBeGreaterThan(0);
  });

  it('proves the token', async () => {
    const code = `${part('prove(accessToken)')}\nglobalThis.prove = prove;`;
    const sandbox = await open('', await bundled(code), 'https://api.example/v1');
    const token = await tokenOf(sandbox);
    const { id } = sandbox.customers.find(
      ({ data }) => data.mailcontactdata === 'registered@example.com',
    )!;
    await page.waitForFunction('globalThis.prove');
    expect(await page.evaluate(`prove(${JSON.stringify(token)})`)).toBe(id);
    await expect(page.evaluate('prove("worn.out")')).rejects.toThrow('session-expired');
  });

  it('adopts the session, and shows the card', async () => {
    let token = '';
    await page.route(`${site}/session`, (route) => route.fulfill({ json: { accessToken: token } }));
    const tag = flow('/api').replace('<onboarding-flow', '<onboarding-flow hidden');
    const ready = 'await new Promise((go) => (globalThis.go = go));\n';
    const code = await bundled(define + ready + part('whenDefined'));
    token = await tokenOf(await open(tag, code));
    await page.evaluate('go()');
    await page.locator('onboarding-card svg').first().waitFor();
  });
});
