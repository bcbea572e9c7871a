/**
 * Runs snippets of the documentation in a page, as they are printed: recipes, and the pages of frameworks that need no
 * compiler of their own.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readLocale } from '../../src/i18n/locale-data.js';
import { messages } from '../../src/i18n/locales/en.js';
import { inBrowser, Visitor } from '../support/visitor.js';
import { bundled, snippet } from './frameworks/support/printed-site.js';
import { openPrinted, type PrintedPage } from './support/printed-page.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());
beforeEach(() => stage.sandbox.reset());

const visitor = (page: Page) => new Visitor(inBrowser(page), () => stage.code());

const open: PrintedPage = (...page) => openPrinted(stage, ...page);

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
    const code = snippet('docs/frameworks.md', 'ts', 'flow.codeLength');
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
    const html = snippet('docs/frameworks.md', 'html', 'src="/onboarding/onboarding.js"');
    const page = await open(html.replace('/onboarding/', '/dist/'), '');
    await identify(page);
    await page.close();
  });

  it.each([
    ['docs/frameworks.md', 'src/join-form.tsx'],
    ['docs/frameworks.md', 'With the tag'],
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
    const code = await bundled(snippet('docs/frameworks.md', 'ts', "'join-page'"), 'ts');
    const page = await open('<join-page></join-page>', code);
    await visitor(page).walk('card');
    const { card } = stage.sandbox.customers.at(-1)!;
    await expect.poll(() => page.locator('output').textContent()).toBe(card);
    await page.close();
  });

  it('astro: the markup and its script', async () => {
    const [, body = '', code = ''] =
      /<body>([^]*?)<script>([^]*)<\/script>/.exec(
        snippet('docs/frameworks.md', 'astro', 'define.js'),
      ) ?? [];
    const page = await open(body, await bundled(code, 'ts'));
    await identify(page);
    await page.close();
  });
});

describe('a quick start', () => {
  it('of esbuild loads little before the first form', async () => {
    const folder = mkdtempSync('dist-esbuild-');
    try {
      mkdirSync(join(folder, 'src'));
      writeFileSync(
        join(folder, 'src/main.js'),
        snippet('docs/frameworks.md', 'js', "import 'onboarding-elements/define.js'"),
      );
      const command = snippet('docs/frameworks.md', 'sh', '--splitting').trim().split(' ').slice(2);
      const outdir = command.at(-1)!.replace('--outdir=', '');
      const esbuild = join(process.cwd(), 'node_modules/esbuild/bin/esbuild');
      execFileSync(esbuild, command, { cwd: folder, stdio: 'ignore' });
      const html = snippet('docs/frameworks.md', 'html', 'src="/main.js');
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

it('the command for a language of your own prints a file to translate, without a fault', () => {
  const command = snippet('docs/languages.md', 'sh', 'JSON.stringify').replace(' > is.json', '');
  const text = execFileSync('sh', ['-c', command], { encoding: 'utf8' });
  const { locale, faults } = readLocale(text, messages);
  expect(faults).toEqual([]);
  expect(locale).toEqual({ lang: 'is', sentences: messages });
});

describe('a recipe', () => {
  const recipe = async (page: string, text: string) =>
    bundled(define + snippet(`docs/${page}.md`, 'js', text), 'js');

  it('Google Analytics gets the steps', async () => {
    const stub = 'globalThis.sent = []; globalThis.gtag = (...words) => sent.push(words);';
    const page = await open(tag, await recipe('elements', '// Google Analytics 4'), stub);
    await identify(page);
    expect(await page.evaluate('sent')).toEqual([
      ['event', 'onboarding_started', {}],
      ['event', 'onboarding_identified', { channel: 'email', status: 'new' }],
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
    const page = await open(tag, await recipe('elements', '// Google Tag Manager'));
    await identify(page);
    expect(await page.evaluate('JSON.parse(JSON.stringify(dataLayer))')).toEqual([
      { event: 'onboarding-started', onboarding: {} },
      { event: 'onboarding-identified', onboarding: { status: 'new' } },
    ]);
    await page.close();
  });

  it.each([
    [
      '// Turnstile',
      'x-turnstile-token',
      `let count = 0; globalThis.turnstile = { remove() {}, render: (_, { callback }) => {
        setTimeout(() => callback('token ' + count)); return String(++count); } };`,
    ],
    [
      '// reCAPTCHA',
      'x-recaptcha',
      'globalThis.grecaptcha = { ready: (act) => act(), execute: async (_, { action }) => action };',
    ],
  ])('%s adds %s to the guarded requests', async (text, header, stub) => {
    const page = await open(
      `${tag}<div id="challenge"></div>`,
      await recipe('security', text),
      stub,
    );
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
      const { fetch } = globalThis;
      globalThis.fetch = (url, init) => url === '/consents'
        ? (sent.push([url, JSON.parse(init.body)]), Promise.resolve(new Response()))
        : fetch(url, init);`;
    const page = await open(tag, await recipe('security', '// Consent log'), stub);
    await page.locator('onboarding-flow').evaluate((flow) => {
      const consents = [{ name: 'usedforpromotions', answer: true, at: '2026-11-27T12:00:00Z' }];
      const getAccessToken = () => Promise.resolve('the token');
      Object.assign(flow, { getConsents: () => consents, getAccessToken });
      flow.dispatchEvent(new CustomEvent('onboarding-profile-saved', { bubbles: true }));
    });
    await expect
      .poll(() => page.evaluate('sent'))
      .toEqual([
        [
          '/consents',
          {
            accessToken: 'the token',
            consents: [{ name: 'usedforpromotions', answer: true, at: '2026-11-27T12:00:00Z' }],
          },
        ],
      ]);
    await page.close();
  });
});
