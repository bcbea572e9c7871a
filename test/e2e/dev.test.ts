/**
 * `npm run dev`: what is changed in the sources is in the open page.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dev } from '../../scripts/dev.mjs';
import { launchChromium } from './support/chromium.js';

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof dev>>;
beforeAll(async () => {
  browser = await launchChromium();
  // In the repository, where the packages are found.
  folder = mkdtempSync('dist-dev-');
  cpSync('src', join(folder, 'src'), { recursive: true });
  cpSync('tsconfig.json', join(folder, 'tsconfig.json'));
  server = await dev({ src: join(process.cwd(), folder, 'src') });
});
afterAll(async () => {
  await server.close();
  await browser.close();
  rmSync(folder, { recursive: true });
});

function change(path: string, from: string, to: string): void {
  const file = join(folder, 'src', path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** The page is open before it is connected to what tells of changes. */
const untilItListens = (page: Page) =>
  page.waitForFunction(
    () =>
      (globalThis as { changesOfSources?: EventSource }).changesOfSources?.readyState ===
      EventSource.OPEN,
  );

it('shows a changed sentence and a changed style', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/bare.html`);
  const heading = page.locator('[part~=heading]').first();
  await expect.poll(() => heading.textContent()).toContain('Get your card');
  await untilItListens(page);

  change('i18n/en.opening.ts', 'Get your card', 'Take your card');
  await expect.poll(() => heading.textContent()).toContain('Take your card');
  await untilItListens(page);

  change(
    'elements/ui/form.styles.ts',
    "[part='heading'] {",
    "[part='heading'] { word-spacing: 7px;",
  );
  const spacing = () => heading.evaluate((element) => getComputedStyle(element).wordSpacing);
  await expect.poll(spacing).toBe('7px');
  await page.close();
});
