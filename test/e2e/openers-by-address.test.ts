/**
 * Links that open the form although the editor has stripped every `data-*` attribute: the script tag selects them.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveApp } from './frameworks/support/app-server.js';
import { Stage } from './support/stage.js';

/** What sanitize-html 2.17 and rehype-sanitize 6 keep of a link with `data-onboarding-open` and `onclick`. */
const content = '<p>Our club. <a href="#register">Register <b>now</b></a></p>';

let stage: Stage;
let folder: string;
let site: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  stage = await Stage.open();
  folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
  cpSync('dist', join(folder, 'onboarding'), { recursive: true });
  site = await serveApp([folder]);
});
afterAll(async () => {
  site.close();
  await stage.close();
  rmSync(folder, { recursive: true });
});

async function open(body: string, selector = 'a[href="#register"]', isSlow = false) {
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><link rel="icon" href="data:," /><title>Club</title>
    <script type="module" src="/onboarding/onboarding.js" data-campaignid="1001" data-categoryid="1703"
      data-api-base="${stage.server.url}/api" data-api-key="sandbox" data-no-reset="" data-onboarding-open='${selector}'></script>
    <main>${body}</main>`,
  );
  const page = await stage.browser.newPage();
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) warnings.push(message.text());
  });
  page.on('pageerror', ({ message }) => warnings.push(message));
  let release: () => void = () => undefined;
  if (isSlow) {
    const clicked = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/chunks/*', async (route) => {
      await clicked;
      await route.continue();
    });
  }
  await page.goto(site.url);
  return { page, warnings, release };
}

const form = (page: Page) => page.locator('dialog[open] + *, onboarding-flow form').first();
const isOpen = (page: Page) => expect.poll(() => form(page).isVisible()).toBe(true);

describe('a link without its marker', () => {
  it('opens the form with the settings of the script tag', async () => {
    const { page, warnings } = await open(content);
    await page.locator('a b').click();
    await isOpen(page);
    const settings = await page.locator('onboarding-flow').evaluate((element) => {
      const { campaignid, noReset } = element as HTMLElementTagNameMap['onboarding-flow'];
      return [campaignid, noReset, location.hash];
    });
    expect(settings).toEqual(['1001', true, '']);
    expect(warnings).toEqual([]);
    await page.close();
  });

  it('opens the form if it is added later', async () => {
    const { page } = await open('');
    await page.locator('main').evaluate((main, html) => (main.innerHTML = html), content);
    await expect.poll(() => page.locator('a[data-onboarding-open]').count()).toBe(1);
    await page.locator('a').click();
    await isOpen(page);
    await page.close();
  });

  it('opens the form if it is clicked before the scripts are loaded', async () => {
    const { page, release } = await open(content, undefined, true);
    await page.locator('a').click();
    expect(await page.evaluate('location.hash')).toBe('');
    release();
    await isOpen(page);
    await page.close();
  });
});

describe('the selector of the script tag', () => {
  it('leaves other links alone', async () => {
    const { page } = await open('<a href="#register">one</a><a href="#other">two</a>');
    await expect.poll(() => page.locator('a[data-onboarding-open]').count()).toBe(1);
    await page.locator('a', { hasText: 'two' }).click();
    expect(await page.evaluate('location.hash')).toBe('#other');
    expect(await page.locator('onboarding-flow').count()).toBe(0);
    await page.close();
  });

  it('is named in a warning if it is none', async () => {
    const { page, warnings } = await open('<a href="#register">one</a>', 'a[');
    await expect.poll(() => warnings.join()).toContain('data-onboarding-open="a["');
    await page.close();
  });
});
