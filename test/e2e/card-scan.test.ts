import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCardPage, serveCardPage } from '../support/card-page.js';
import { scan, type Scan } from '../support/scanner.js';
import { launchChromium } from './support/chromium.js';

let site: Awaited<ReturnType<typeof serveCardPage>>;
let browser: Browser;
/** The page of most tests. */
let page: Page;
/** What its console has said since it was opened last. */
let complaints: string[] = [];

const phone = { viewport: { width: 360, height: 780 } };

beforeAll(async () => {
  site = await serveCardPage();
  browser = await launchChromium();
  page = await browser.newPage({ ...phone, deviceScaleFactor: 2 });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens the page anew, for a customer who has just logged in. */
async function open(query: Record<string, string>): Promise<void> {
  complaints = [];
  await openCardPage(page, site.url, query);
}

/** Waits until the page has this width and its barcode is fitted to it, which takes a frame. */
async function drawn(page: Page, width: number): Promise<void> {
  await page.waitForFunction((wanted) => innerWidth === wanted, width);
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
  });
}

/** Without animations, so that the screenshot shows the final state. */
const atRest = { animations: 'disabled' } as const;

/** The barcode in a PNG; of bars, a strip across their middle is scanned. `isTurned`: they are read from top to bottom. */
function scanPng(png: Buffer, isSquare = false, isTurned = false): Scan {
  const { data, width, height } = PNG.sync.read(png);
  const [length, thickness] = isTurned ? [height, width] : [width, height];
  const top = isSquare ? 0 : Math.floor(thickness * 0.4);
  const rows = isSquare ? height : 24;
  const grey = Uint8ClampedArray.from({ length: length * rows }, (_, index) => {
    const along = index % length;
    const across = top + Math.floor(index / length);
    const at = 4 * (isTurned ? along * width + across : across * width + along);
    return data[at]! * 0.299 + data[at + 1]! * 0.587 + data[at + 2]! * 0.114;
  });
  return scan(grey, length, rows);
}

const twenty = '12345678901234567890';

describe('the card on a screen', () => {
  describe.each([1, 2, 3])('with a device pixel ratio of %i', (scale) => {
    let scaled: Page;
    beforeAll(async () => {
      scaled = await browser.newPage({ ...phone, deviceScaleFactor: scale });
      await openCardPage(scaled, site.url, { code: twenty });
    });
    afterEach(async () => {
      await scaled.getByRole('button', { name: 'Close', exact: true }).click();
      await scaled.locator('dialog[open]').waitFor({ state: 'hidden' });
    });
    afterAll(() => scaled.close());

    for (const width of [280, 360]) {
      for (const scheme of ['light', 'dark'] as const) {
        it(`can be scanned: ${width} px, ${scheme}`, async () => {
          await scaled.setViewportSize({ width, height: 780 });
          await scaled.emulateMedia({ colorScheme: scheme });
          await drawn(scaled, width);
          const card = await scaled.locator('.barcode').screenshot(atRest);
          expect(scanPng(card)).toEqual({ text: twenty, format: 'CODE_128' });
          await scaled.locator('.barcode').click();
          await scaled.locator('dialog[open] svg.bars[width]:not([width="100%"])').waitFor();
          const till = await scaled.locator('dialog svg.bars').screenshot(atRest);
          expect(scanPng(till, false, true)).toEqual({ text: twenty, format: 'CODE_128' });
          const [length, modules] = await scaled
            .locator('dialog svg.bars')
            .evaluate((svg: SVGSVGElement) => [
              svg.getBoundingClientRect().height,
              svg.viewBox.baseVal.width,
            ]);
          expect(length / modules).toBeGreaterThanOrEqual(3);
          const room = await scaled
            .locator('dialog')
            .evaluate((dialog) => [
              dialog.scrollWidth - dialog.clientWidth,
              dialog.scrollHeight - dialog.clientHeight,
            ]);
          expect(room).toEqual([0, 0]);
        });
      }
    }
  });

  for (const [symbology, code, text, format] of [
    ['code128', '7', '7', 'CODE_128'],
    ['ean13', '4006381333931', '4006381333931', 'EAN_13'],
    ['qr', twenty, twenty, 'QR_CODE'],
  ] as const) {
    it(`can be scanned as ${symbology}`, async () => {
      await open({ code, symbology });
      const isSquare = symbology === 'qr';
      const card = await page.locator(`.barcode${isSquare ? ' svg' : ''}`).screenshot(atRest);
      expect(scanPng(card, isSquare)).toEqual({ text, format });
      expect(complaints).toEqual([]);
    });
  }

  it('falls back to Code 128 if the code does not fit the requested symbology', async () => {
    await open({ code: '400638', symbology: 'ean13' });
    const card = await page.locator('.barcode').screenshot(atRest);
    expect(scanPng(card)).toEqual({ text: '400638', format: 'CODE_128' });
    expect(complaints).toEqual([
      '<onboarding-card> symbology="ean13" cannot hold this code; Code 128 is shown instead.',
    ]);
  });
});

describe('the card on paper', () => {
  it('is printed by the page, in the size of a bank card and without its buttons', async () => {
    await open({ code: twenty });
    await page.evaluate(() => {
      globalThis.print = () => void (document.body.dataset.printed = 'yes');
    });
    await page.getByRole('button', { name: 'Print' }).click();
    expect(await page.evaluate(() => document.body.dataset.printed)).toBe('yes');
    await page.emulateMedia({ media: 'print' });
    // 85.6 mm at 96 pixels per inch, once the card has arrived.
    const width = async () => Math.round((await page.locator('.card').boundingBox())?.width ?? 0);
    await expect.poll(width).toBe(324);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    expect(complaints).toEqual([]);
  });
});
