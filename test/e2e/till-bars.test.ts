/**
 * The bars at the till.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCardPage, serveCardPage } from '../support/card-page.js';
import { launchChromium } from './support/chromium.js';

let site: Awaited<ReturnType<typeof serveCardPage>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveCardPage();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const open = (query: Record<string, string>) => openCardPage(page, site.url, query);

describe('the bars at the till', () => {
  for (const [code, width, height] of [
    ['12345678901234567890', 280, 653],
    ['2700000000014', 360, 640],
    ['2700000000014', 768, 1024],
    ['12345678901234567890', 653, 280],
  ] as const) {
    it(`are wide enough for a scanner: ${code} on ${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await open({ code });
      await page.locator('.barcode').click();
      const bars = page.locator('dialog[open] svg.bars[width]:not([width="100%"])');
      await bars.waitFor();
      const module = await bars.evaluate(
        (svg: SVGSVGElement) => Number(svg.getAttribute('width')) / svg.viewBox.baseVal.width,
      );
      expect(module).toBeGreaterThanOrEqual(3);
      expect(await page.locator('.till-hint:visible').allInnerTexts()).toEqual([
        'Scanner can’t read it? Turn up the brightness of your screen.',
      ]);
    });
  }
});
