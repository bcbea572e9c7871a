/**
 * Runs snippets of the documentation in a page, as they are printed: recipes, and the pages of frameworks that need no
 * compiler of their own.
 */
import { readFileSync } from 'node:fs';
import { build, type Loader } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** The only snippet of a page with this language that contains the text. */
function snippet(page: string, language: string, text: string): string {
  const all = [...readFileSync(page, 'utf8').matchAll(/```(\w+)\n([^]*?)```/g)];
  const found = all.filter(([, name, code]) => name === language && code?.includes(text));
  expect(found, `${page}: ${text}`).toHaveLength(1);
  return found[0]![2]!;
}

async function bundled(contents: string, loader: Loader): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  return outputFiles[0]!.text;
}

/** A page of the site with this body and script, whose `/api` is the sandbox, as behind a gateway. */
async function open(body: string, script: string, before = ''): Promise<Page> {
  stage.sandbox.reset();
  const page = await stage.browser.newPage();
  const files: Readonly<Record<string, [string, string]>> = {
    '/join.html': [
      'text/html',
      `<!doctype html><html lang="en"><title>Join</title><body>${body}<script type="module" src="/join.js"></script>`,
    ],
    '/join.js': ['text/javascript', script],
  };
  for (const [path, [contentType, text]] of Object.entries(files)) {
    await page.route(`**${path}`, (route) => route.fulfill({ contentType, body: text }));
  }
  await page.route('**/api/auth', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'x-api-key': 'sandbox' } }),
  );
  await page.addInitScript(before);
  await page.goto(`${stage.server.url}/join.html`);
  return page;
}

async function identify(page: Page): Promise<void> {
  await page.locator('form [name=username]').fill('new@example.com');
  await page.locator('form button[type=submit]').click();
  await page.locator('input[autocomplete~=new-password]').first().waitFor();
}

const tag =
  '<onboarding-flow campaignid="1001" categoryid="1703" api-base="/api"></onboarding-flow>';
const define = `import 'onboarding-elements/define.js';\n`;

describe('the page of a framework', () => {
  it('plain: defines the tag and sets the options', async () => {
    const code = snippet('docs/frameworks/plain.md', 'ts', 'define.js');
    const page = await open(tag, await bundled(code, 'ts'));
    await identify(page);
    const choices = await page
      .locator('onboarding-flow')
      .evaluate((flow) =>
        (flow as HTMLElementTagNameMap['onboarding-flow']).options?.('country', {}),
      );
    expect(choices).toEqual([{ value: '3', label: 'Italy' }]);
    await page.close();
  });

  it('plain: the tag in HTML', async () => {
    const html = snippet('docs/frameworks/plain.md', 'html', 'onboarding.js');
    const page = await open(html.replace('/onboarding/', '/dist/'), '');
    await identify(page);
    await page.close();
  });

  it.each([
    ['docs/frameworks/react.md', 'useState'],
    ['docs/frameworks/react.md', 'ononboarding-complete'],
    ['docs/frameworks/next.md', "'use client'"],
  ])('%s with %s', async (file, text) => {
    const code = snippet(file, 'tsx', text);
    const mount = `
      import { createRoot } from 'react-dom/client';
      createRoot(document.querySelector('#app')!).render(<Join />);`;
    const page = await open('<div id="app"></div>', await bundled(`${code}\n${mount}`, 'tsx'));
    await identify(page);
    await page.close();
  });

  it('astro: the markup and its script', async () => {
    const [, body = '', code = ''] =
      /<body>([^]*?)<script>([^]*)<\/script>/.exec(
        snippet('docs/frameworks/astro.md', 'astro', 'define.js'),
      ) ?? [];
    const page = await open(body, await bundled(code, 'ts'));
    await identify(page);
    await page.close();
  });
});

describe('a recipe', () => {
  const recipe = async (text: string) =>
    bundled(define + snippet('docs/recipes.md', 'js', text), 'js');

  it('Google Analytics gets the steps', async () => {
    const stub = 'globalThis.sent = []; globalThis.gtag = (...words) => sent.push(words);';
    const page = await open(tag, await recipe('// Google Analytics 4'), stub);
    await identify(page);
    expect(await page.evaluate('sent[0]')).toEqual([
      'event',
      'onboarding_identified',
      { channel: 'email', status: 'new' },
    ]);
    await page.close();
  });

  it('Tag Manager gets the steps', async () => {
    const page = await open(tag, await recipe('// Google Tag Manager'));
    await identify(page);
    expect(await page.evaluate('dataLayer[0]')).toEqual({
      event: 'onboarding-identified',
      onboarding: { status: 'new' },
    });
    await page.close();
  });

  it.each([
    [
      '// Turnstile',
      'x-challenge',
      `let count = 0; globalThis.turnstile = { remove() {}, render: (_, { callback }) => {
        setTimeout(() => callback('token ' + count)); return String(++count); } };`,
    ],
    [
      '// reCAPTCHA',
      'x-recaptcha',
      'globalThis.grecaptcha = { ready: (act) => act(), execute: async (_, { action }) => action };',
    ],
  ])('%s adds %s to the guarded requests', async (text, header, stub) => {
    const page = await open(`${tag}<div id="challenge"></div>`, await recipe(text), stub);
    await identify(page);
    const sent = stage.requests().map(({ path, headers }) => [path, headers.includes(header)]);
    expect(sent).toEqual([
      ['/auth', true],
      ['/customer/checkcard', true],
    ]);
    await page.close();
  });

  it('the consent log gets what was saved', async () => {
    const stub = `globalThis.sent = [];
      navigator.sendBeacon = (url, body) => { void body.text().then((text) => sent.push([url, JSON.parse(text)])); return true; };`;
    const page = await open(tag, await recipe('// Consent log'), stub);
    await page.locator('onboarding-flow').evaluate((flow) => {
      const consents = [{ name: 'usedforpromotions', answer: true, at: '2026-11-27T12:00:00Z' }];
      Object.assign(flow, { getConsents: () => consents });
      const detail = { customerId: '6001' };
      flow.dispatchEvent(new CustomEvent('onboarding-profile-saved', { detail, bubbles: true }));
    });
    await expect
      .poll(() => page.evaluate('sent'))
      .toEqual([
        [
          '/consents',
          {
            customer: '6001',
            consents: [{ name: 'usedforpromotions', answer: true, at: '2026-11-27T12:00:00Z' }],
          },
        ],
      ]);
    await page.close();
  });
});
