/**
 * Runs snippets of the documentation in a page, as they are printed: recipes, and the pages of frameworks that need no
 * compiler of their own.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Loader } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inBrowser, Visitor } from '../support/visitor.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());
beforeEach(() => stage.sandbox.reset());

const visitor = (page: Page) => new Visitor(inBrowser(page), () => stage.code());

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
async function open(
  body: string,
  script: string,
  before = '',
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = await stage.browser.newPage();
  await prepare?.(page);
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

  it('lit: shows the card number', async () => {
    const code = await bundled(snippet('docs/frameworks/lit.md', 'ts', "'join-page'"), 'ts');
    const page = await open('<join-page></join-page>', code);
    await visitor(page).walk('card');
    const { card } = stage.sandbox.customers.at(-1)!;
    await expect.poll(() => page.locator('output').textContent()).toBe(card);
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

describe('a quick start', () => {
  it('of the package alone reaches the password', async () => {
    const html = snippet('README.md', 'html', 'node_modules')
      .replace('/node_modules/onboarding-elements/', '/')
      .replace('http://localhost:8000', stage.server.url);
    const page = await open(html, '');
    await identify(page);
    await page.close();
  });

  it('of esbuild loads little before the first form', async () => {
    const folder = mkdtempSync('dist-esbuild-');
    try {
      mkdirSync(join(folder, 'src'));
      writeFileSync(
        join(folder, 'src/main.js'),
        snippet('docs/bundlers.md', 'js', '// src/main.js'),
      );
      const command = snippet('docs/bundlers.md', 'sh', '--splitting').trim().split(' ').slice(2);
      const outdir = command.at(-1)!.replace('--outdir=', '');
      const esbuild = join(process.cwd(), 'node_modules/esbuild/bin/esbuild');
      execFileSync(esbuild, command, { cwd: folder, stdio: 'ignore' });
      const html = snippet('docs/bundlers.md', 'html', 'src="/main.js');
      const page = await open(html, '', '', async (opened) => {
        await opened.route(/\/[\w.-]+\.js$/, async (route) => {
          const file = join(folder, outdir, new URL(route.request().url()).pathname);
          await route.fulfill({ contentType: 'text/javascript', body: readFileSync(file) });
        });
      });
      await identify(page);
      const main = readFileSync(join(folder, outdir, 'main.js'));
      expect(brotliCompressSync(main).length).toBeLessThan(10_000);
      await page.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the headless form', () => {
  const script = snippet('docs/headless-form.md', 'ts', '// What a submit does');

  it('is the file of the package, and has 60 lines', () => {
    expect(readFileSync('docs/headless-form.ts', 'utf8')).toBe(script);
    expect(script.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });

  it('reaches the card number', async () => {
    const html = snippet('docs/headless-form.md', 'html', 'id="register"');
    const page = await open(html, await bundled(script, 'ts'));
    const submit = async (step: string, values: Readonly<Record<string, string>>) => {
      await page.locator(`#${step}:not([hidden])`).waitFor();
      for (const [name, value] of Object.entries(values)) {
        const field = page.locator(`#${step} [name="${name}"]`);
        const isList = (await field.evaluate(({ localName }) => localName)) === 'select';
        await (isList ? field.selectOption(value) : field.fill(value));
      }
      await page.locator(`#${step} button`).click();
    };
    await submit('register', { username: 'anna@@' });
    await expect.poll(() => page.getByRole('alert').textContent()).not.toBe('');
    await submit('register', { username: 'anna@example.org' });
    await submit('otp', { 'new-password': 'violet otter bridge 42' });
    await page.locator('#code:not([hidden])').waitFor();
    await submit('code', { 'one-time-code': stage.code() });
    await page.locator('#fields [name=surname]').waitFor();
    await submit('profile', { name: 'Anna', surname: 'De Luca', usedforpromotions: 'false' });
    await page.locator('#done:not([hidden])').waitFor();
    const { card, data } = stage.sandbox.customers.at(-1)!;
    await expect.poll(() => page.locator('output').textContent()).toBe(card);
    expect(data).toMatchObject({ name: 'Anna', usedforpromotions: false });
    await page.close();
  });
});

describe('a page behind a log-in', () => {
  /** The page, whose back end has this of the user. */
  const visit = async (known: object) => {
    const html = snippet('docs/behind-a-login.md', 'html', 'id="known"');
    const code = await bundled(snippet('docs/behind-a-login.md', 'js', '// Behind a log-in'), 'js');
    const posted: unknown[] = [];
    const page = await open(html, code, '', async (opened) => {
      await opened.route('**/my/loyalty', (route) => {
        if (route.request().method() === 'POST') posted.push(route.request().postDataJSON());
        return route.fulfill({ json: known });
      });
    });
    return { page, posted };
  };

  it('shows the card of a token that is valid', async () => {
    const body = JSON.stringify({
      username: 'registered@example.com',
      password: 'correct horse battery staple',
      campaignid: '1001',
      devicetype: '1',
      scope: 'customer',
    });
    const headers = { 'content-type': 'application/json', 'x-api-key': 'sandbox' };
    const response = await fetch(`${stage.server.url}/api/auth`, { method: 'POST', headers, body });
    const { token } = (await response.json()) as { token: string };
    const { page } = await visit({ accessToken: token });
    await page.locator('onboarding-flow onboarding-card svg').first().waitFor();
    await page.close();
  });

  it('shows the card by its numbers without a token', async () => {
    const { page } = await visit({ card: '0123456789012345', barcode: '4006381333931' });
    await page.locator('#known svg').first().waitFor();
    expect(await page.locator('onboarding-flow').isVisible()).toBe(false);
    await page.close();
  });

  it('shows the flow to an unknown user, and posts the token at the end', async () => {
    const { page, posted } = await visit({});
    await visitor(page).walk('card');
    await expect.poll(() => posted).toEqual([{ accessToken: expect.any(String) as string }]);
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
    await visitor(page).walk('profile', 'password');
    const verified = 'sent.find(([, name]) => name === "onboarding_verified")';
    expect(await page.evaluate(verified)).toEqual([
      'event',
      'onboarding_verified',
      { channel: 'email' },
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
