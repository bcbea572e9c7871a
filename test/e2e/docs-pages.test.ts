import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docsSite } from '../../scripts/docs-site.mjs';
import { audit, schemes } from './support/audit.js';
import { Stage } from './support/stage.js';

let stage: Stage;
let paths: readonly string[];
beforeAll(async () => {
  stage = await Stage.open();
  const pages = readdirSync(await docsSite(), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`);
  const demo = ['gallery.html', 'state.html?id=register', 'join/', 'gateway.html', 'bare.html'];
  paths = [...pages, ...demo];
}, 240_000);
afterAll(() => stage.close());

describe('the pages of the documentation and of the demo', () => {
  const problems: Record<(typeof schemes)[number], string[]> = { light: [], dark: [] };
  /** What the pages say to the console, such as a violation of their policy; and where else they connect to. */
  const said = new Set<string>();
  const asked = new Set<string>();

  // Each page is loaded once for both colour schemes.
  beforeAll(async () => {
    const page = await stage.browser.newPage({
      viewport: { width: 360, height: 800 },
      reducedMotion: 'reduce',
    });
    page.on('console', (message) => said.add(message.text()));
    page.on('pageerror', ({ message }) => said.add(message));
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    for (const path of paths) {
      await page.goto(`${stage.server.url}/${path}`);
      for (const scheme of schemes) {
        // What is around the content is the same on all pages of the documentation.
        const isFramed = path.startsWith('docs/') && path !== 'docs/index.html';
        const within = isFramed ? { include: ['main'] } : { exclude: ['iframe'] };
        const violations = await audit(page, scheme, within);
        problems[scheme].push(...violations.map((violation) => `${path}: ${violation}`));
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 360) problems[scheme].push(`${path}: ${width} px wide`);
      }
    }
    // The frame of the documentation has more in it where there is room.
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${stage.server.url}/docs/index.html`);
    for (const scheme of schemes) {
      const violations = await audit(page, scheme);
      problems[scheme].push(...violations.map((violation) => `1280 px: ${violation}`));
    }
    await page.context().close();
  }, 480_000);

  it.each(schemes)('pass axe and fit into 360 px, %s', (scheme) => {
    expect(problems[scheme]).toEqual([]);
  });

  it('keep to their policy, and connect to nowhere else', () => {
    expect([...said]).toEqual([]);
    expect([...asked].filter((origin) => !['null', stage.server.url].includes(origin))).toEqual([]);
  });
});

describe('the documentation as a site', () => {
  it('finds a page by a word, without a server', async () => {
    const page = await stage.browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${stage.server.url}/docs/`);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.locator('#localsearch-input').fill('perDay');
    await page.locator('#localsearch-list a').first().click();
    await expect.poll(() => page.locator('main').innerText()).toContain('perDay');
    expect(said).toEqual([]);
    await page.close();
  });

  it('leads from each of its links to a heading that is there', async () => {
    const page = await stage.browser.newPage({ javaScriptEnabled: false });
    const anchors = new Map<string, readonly string[]>();
    const links: { readonly from: string; readonly to: URL }[] = [];
    for (const path of paths) {
      await page.goto(`${stage.server.url}/${path}`);
      const found = await page.evaluate(() => ({
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        links: [...document.querySelectorAll('a')].map(({ href }) => href),
      }));
      anchors.set(new URL(page.url()).pathname, found.ids);
      for (const link of found.links) links.push({ from: path, to: new URL(link) });
    }
    await page.close();
    const dead = links.filter(({ to }) => {
      if (to.origin !== stage.server.url || !to.hash) return false;
      const name = to.pathname.endsWith('/') ? `${to.pathname}index.html` : to.pathname;
      return anchors.get(name)?.includes(decodeURIComponent(to.hash.slice(1))) === false;
    });
    expect(dead.map(({ from, to }) => `${from}: ${to.pathname}${to.hash}`)).toEqual([]);
  });

  it('answers without the slash', async () => {
    const response = await fetch(`${stage.server.url}/docs`);
    expect(response.url).toBe(`${stage.server.url}/docs/`);
    expect(await response.text()).toContain('Start here');
  });
});

describe('the page of the contract', () => {
  it('draws the file with all its calls and their sources, and loads nothing from elsewhere', async () => {
    const page = await stage.browser.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${stage.server.url}/docs/contract.html`);
    await page.locator('main a[href$="/docs/api.html"]').first().click();
    await expect.poll(() => page.locator('.opblock').count()).toBe(10);
    expect(await audit(page, 'light')).toEqual([]);
    await page.locator('#operations-Identification-checkCard .opblock-summary-control').click();
    await page.getByText('G: Signing in 2').first().waitFor();
    expect(new Set(asked)).toEqual(new Set([new URL(stage.server.url).origin]));
    expect(said).toEqual([]);
    await page.close();
  });
});
