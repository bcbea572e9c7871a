/**
 * The look of the key states, as pictures in `look/`. `DRAW=1 npx vitest run --project e2e test/e2e/look.test.ts` draws
 * them again; look at each before you commit it. The font comes with the tests; what depends on time is masked. All
 * pictures are of one page, and a visitor passes several states on the way to the card: that saves most of the time.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { launchChromium } from './support/chromium.js';
import { difference } from './support/picture.js';
import { looksOf, walks, type Look } from './support/looks.js';
import type { Server } from './support/stage.js';

const fonts = [400, 500, 600, 700].map((weight) => {
  const file = `@fontsource/inter/files/inter-latin-${weight}-normal.woff2`;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  return { weight: String(weight), base64: bytes.toString('base64') };
});

/** A page without a style of its own, apart from the font and the edge. */
const css = `:root { color-scheme: light dark; } body { margin: 0; padding: 16px; font-family: Inter;
background: Canvas; color: CanvasText; } h1, main > p { display: none; } * { caret-color: transparent; }`;

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serve();
  // Letters without hints and colours at their edges, which differ from machine to machine.
  browser = await launchChromium(
    '--font-render-hinting=none',
    '--disable-lcd-text',
    '--force-color-profile=srgb',
  );
  page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.addInitScript(() => sessionStorage.clear());
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const given = { privacyUrl: '', supportUrl: '', homeUrl: '' };

async function open(): Promise<void> {
  server.sandbox.reset();
  await page.goto(`${server.url}/bare.html`);
  await page.evaluate(
    async ([style, faces]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [sheet];
      for (const { weight, base64 } of faces) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        document.fonts.add(await new FontFace('Inter', bytes, { weight }).load());
      }
    },
    [css, fonts] as const,
  );
  await page.locator('form [name=username]').waitFor();
}

/** Gives the page the size, scheme and brand of the look, and waits for a frame that shows them. */
async function dress({ width = 360, dark, properties, tokens = {} }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 640 });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.evaluate(
    async ([values, colours]) => {
      const flow = document.querySelector('onboarding-flow')!;
      Object.assign(flow, values);
      flow.removeAttribute('style');
      for (const [name, value] of Object.entries(colours)) {
        flow.style.setProperty(`--onboarding-${name}`, value);
      }
      await document.fonts.ready;
      for (let frames = 0; frames < 3; frames += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    [{ ...given, ...properties }, tokens] as const,
  );
}

describe('the look', () => {
  it.each(walks)('is that of the pictures of %s', async (walk) => {
    await open();
    const looks = looksOf(walk, page, server.sandbox);
    const differences: (string | undefined)[] = [];
    for (const look of looks) {
      await look.reach?.();
      await dress(look);
      // Nothing is under the pointer, wherever the last click was.
      await page.mouse.move(0, 0);
      const screenshot = await page.screenshot({
        fullPage: look.name !== 'till',
        animations: 'disabled',
        // The clock of a button, and the sentence of a pause, which counts too.
        mask: [page.locator('.countdown, .summary-title:has([aria-hidden])')],
        maskColor: '#888',
      });
      differences.push(difference(look.name, screenshot));
    }
    expect(differences.filter((one) => one !== undefined)).toEqual([]);
  });
});
