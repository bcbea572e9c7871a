import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContract, sourcedParts } from '../../../scripts/contract/read.mjs';
import { docsSite } from '../../scripts/docs-site.mjs';
import { audit, schemes } from '../../../test/e2e/support/audit.js';
import { Stage } from '../../../test/e2e/support/stage.js';

let stage: Stage;
let paths: readonly string[];
beforeAll(async () => {
  // No name but the server's has an address, as without a network.
  stage = await Stage.open({}, ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost']);
  const pages = readdirSync(await docsSite(), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`);
  const demo = [
    '',
    'playground.html',
    'gallery.html',
    'state.html?id=register',
    'gateway.html',
    'bare.html',
    '404.html',
  ];
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
    const dialog = page.getByRole('dialog', { name: 'Search' });
    const field = dialog.getByRole('searchbox');
    await field.fill('perDay');
    await dialog.getByRole('link').first().click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('main').innerText()).toContain('perDay');

    // By the keyboard: the arrow keys reach the results, and Enter opens the first one from the field.
    await page.keyboard.press('Control+k');
    await field.fill('forgotten password');
    await dialog.getByRole('link').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = dialog.getByRole('link').nth(1);
    await expect.poll(() => second.evaluate((link) => link.matches(':focus'))).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => field.evaluate((input) => input.matches(':focus'))).toBe(true);
    const wanted = await dialog
      .getByRole('link')
      .first()
      .evaluate((link) => (link as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toBe(wanted);
    expect(said).toEqual([]);
    await page.close();
  });

  it.each([390, 1280])('has a search that passes axe, at %i px', async (width) => {
    const page = await stage.browser.newPage({
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    });
    await page.goto(`${stage.server.url}/docs/elements.html`);
    const button = page.getByRole('button', { name: 'Search' });
    const dialog = page.getByRole('dialog', { name: 'Search' });
    const found: string[] = [];
    const look = async (name: string) => {
      for (const scheme of schemes) {
        const violations = await audit(page, scheme);
        found.push(...violations.map((violation) => `${name}, ${scheme}: ${violation}`));
      }
    };
    for (const open of [() => button.click(), () => page.keyboard.press('/')]) {
      await open();
      await look('empty');
      await dialog.getByRole('searchbox').fill('code');
      await dialog.getByRole('link').first().waitFor();
      await look('with results');
      await dialog.getByRole('searchbox').fill('qqqqqqqq');
      await dialog.getByText('Nothing found').waitFor();
      await look('without results');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      // The bar stays as it was: the dialog is above the page.
      expect(await button.evaluate((it) => it.getBoundingClientRect().height)).toBeLessThan(64);
    }
    expect(found).toEqual([]);
    await page.close();
  });

  it('prints a page without the bars around it', async () => {
    const page = await stage.browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${stage.server.url}/docs/index.html#go-live`);
    await page.getByRole('button', { name: 'Search' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const role of ['banner', 'navigation', 'complementary'] as const) {
      expect(await page.getByRole(role).count(), role).toBe(0);
    }
    expect(await page.getByRole('heading', { name: 'Go live' }).isVisible()).toBe(true);
    await page.close();
  });

  it('shows its icons in forced colours too', async () => {
    const page = await stage.browser.newPage({
      viewport: { width: 390, height: 800 },
      forcedColors: 'active',
      reducedMotion: 'reduce',
    });
    await page.goto(`${stage.server.url}/docs/elements.html`);
    const unseen: string[] = [];
    for (const name of ['Search', 'mobile navigation']) {
      const button = page.getByRole('button', { name });
      const seen = await button.screenshot();
      await button.evaluate((it) => {
        for (const part of it.querySelectorAll<HTMLElement>('*')) part.style.visibility = 'hidden';
      });
      if (seen.equals(await button.screenshot())) unseen.push(name);
    }
    expect(unseen).toEqual([]);
    await page.close();
  });

  it('leads from each of its links to a page and a heading that are there', async () => {
    const page = await stage.browser.newPage({ javaScriptEnabled: false });
    const anchors = new Map<string, readonly string[]>();
    const links: { readonly from: string; readonly to: URL }[] = [];
    for (const path of paths) {
      await page.goto(`${stage.server.url}/${path}`);
      const found = await page.evaluate(() => ({
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
      }));
      anchors.set(new URL(page.url()).pathname, found.ids);
      for (const link of found.links) links.push({ from: path, to: new URL(link) });
    }
    await page.close();
    const ours = links.filter(({ to }) => to.origin === stage.server.url);
    const missing = new Set<string>();
    for (const pathname of new Set(ours.map(({ to }) => to.pathname))) {
      const response = await fetch(stage.server.url + pathname);
      await response.body?.cancel();
      if (!response.ok) missing.add(pathname);
    }
    const dead = ours.filter(({ to }) => {
      if (missing.has(to.pathname)) return true;
      // Settings of the playground are in the hash too.
      if (!to.hash || to.hash.includes('=')) return false;
      const name = to.pathname.endsWith('/') ? `${to.pathname}index.html` : to.pathname;
      return anchors.get(name)?.includes(decodeURIComponent(to.hash.slice(1))) === false;
    });
    const named = dead.map(({ from, to }) => `${from}: ${to.pathname}${to.hash}`);
    expect([...new Set(named)]).toEqual([]);
  });

  it('answers without the slash', async () => {
    const response = await fetch(`${stage.server.url}/docs`);
    expect(response.url).toBe(`${stage.server.url}/docs/`);
    expect(await response.text()).toContain('Start here');
  });
});

describe('the page of the contract', () => {
  it('has each call, object and answer code of the file, with its source', async () => {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.server.url}/docs/contract.html`);
    await page.locator('main a[href$="/docs/api.html"]').first().click();
    await page.getByRole('heading', { name: 'Calls, fields and codes' }).waitFor();
    const { paths, components } = readContract() as {
      readonly paths: Readonly<Record<string, object>>;
      readonly components: { readonly schemas: object };
    };
    const calls = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const headings = (level: number) =>
      page
        .locator(`main h${level} > code`)
        .evaluateAll((all) => all.map(({ textContent }) => textContent));
    expect(await headings(2)).toEqual(calls);
    const objects = Object.keys(components.schemas).filter((name) => name !== 'AnswerCode');
    expect((await headings(3)).sort()).toEqual(objects.sort());
    const text = (await page.locator('main').textContent()) ?? '';
    const sources = sourcedParts(readContract()).map(({ source = '' }) => source.trim());
    const spaces = (it: string) => it.replaceAll(/\s+/g, ' ');
    expect(sources.filter((source) => !spaces(text).includes(spaces(source)))).toEqual([]);
    await page.close();
  });
});
