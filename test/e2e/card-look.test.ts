/**
 * The card as it is painted: one hue in many lightnesses.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCardPage, serveCardPage } from '../support/card-page.js';
import { launchChromium } from './support/chromium.js';

let site: Awaited<ReturnType<typeof serveCardPage>>;
let browser: Browser;
let page: Page;
/** An empty page, which reads pictures. */
let eye: Page;

beforeAll(async () => {
  site = await serveCardPage();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 360, height: 780 } });
  eye = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Hue in degrees and lightness of pixels all over the upper half of a picture of the card. */
async function coloursOf(png: Buffer) {
  return eye.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    const { width, height } = image;
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const linear = (channel: number) => ((channel / 255 + 0.055) / 1.055) ** 2.4;
    return Array.from({ length: 400 }, (_, at) => {
      const x = Math.floor(width * (0.04 + 0.92 * ((at % 20) / 19)));
      const y = Math.floor(height * (0.04 + 0.48 * (Math.floor(at / 20) / 19)));
      const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
      const [r, g, b] = [linear(red), linear(green), linear(blue)];
      const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
      const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
      const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
      const one = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
      const other = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
      return {
        lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
        hue: ((Math.atan2(other, one) * 180) / Math.PI + 360) % 360,
      };
    });
  }, png.toString('base64'));
}

describe('the card', () => {
  for (const [name, accent, ink, hue] of [
    ['blue', '#2b50c8', '#ffffff', 266],
    ['red', '#d40511', '#ffffff', 28],
    ['gold', '#c9a24b', '#16120a', 84],
    ['green', '#1b6b3a', '#ffffff', 154],
    ['yellow', '#ffc400', '#1a1a1a', 86],
  ] as const) {
    it(`has one hue in several lightnesses: ${name}`, async () => {
      await openCardPage(page, site.url, { accent, 'on-accent': ink });
      // Letters have other colours.
      await page.locator('.card-top').evaluate((top) => {
        for (const text of top.children) if (text instanceof HTMLElement) text.hidden = true;
      });
      const colours = await coloursOf(
        await page.locator('.card').screenshot({ animations: 'disabled' }),
      );
      const lightness = colours.map((colour) => colour.lightness);
      expect(Math.max(...lightness) - Math.min(...lightness)).toBeGreaterThan(0.05);
      const turns = colours.map((colour) => Math.abs(((colour.hue - hue + 540) % 360) - 180));
      expect(Math.max(...turns)).toBeLessThan(10);
    });
  }
});
