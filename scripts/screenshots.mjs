/**
 * Takes screenshots of every state of the gallery for review: `npm run screenshots` writes them to `screenshots/`,
 * `npm run screenshots -- otp` only those with the word in their name. The states come in light and dark at 360 and
 * 1280 px; data entry of the playground's campaigns (`campaign-…`), empty and with as many errors as possible, at 280,
 * 360 and 1280 px; all in English and Italian.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { campaigns } from '../demo/playground/campaigns.js';
import { states } from '../demo/playground/states.js';
import { chromiumArguments, findBrowsers } from './browsers.mjs';
import { serve } from './serve.mjs';

/** Makes every mistake that a form of data entry allows. */
async function mistakes(page) {
  const fold = page.locator('form details summary');
  if ((await fold.count()) > 0) await fold.click();
  const inputs = page.locator(
    'form input:not([type]):not([readonly]), form input[type=text]:not([readonly])',
  );
  for (const input of await inputs.all()) await input.fill('x');
  await page.locator('form button[type=submit]').click();
}

/** Each picture: its name, the parameters of the page, and what is done there. */
const drawings = states.map(({ id }) => ({ name: id, parameters: { id } }));
const dataEntry = Object.keys(campaigns).flatMap((campaign) => {
  const parameters = { id: 'profile', campaign, shape: 'list' };
  return [
    { name: `campaign-${campaign}`, parameters },
    { name: `campaign-${campaign}-mistakes`, parameters, act: mistakes },
  ];
});

const only = process.argv[2] ?? '';
const { url, close } = await serve();
const browser = await chromium.launch({
  executablePath: findBrowsers().chromium?.executable,
  args: [...chromiumArguments],
});
mkdirSync('screenshots', { recursive: true });
await takeAll(drawings, { widths: [360, 1280], schemes: ['light', 'dark'] });
await takeAll(dataEntry, { widths: [280, 360, 1280], schemes: ['light'] });
await browser.close();
await close();

async function takeAll(wanted, { widths, schemes }) {
  for (const drawing of wanted) {
    if (!drawing.name.includes(only)) continue;
    for (const colorScheme of schemes) {
      for (const width of widths) {
        for (const lang of ['en', 'it']) await take(drawing, { colorScheme, width, lang });
      }
    }
    console.log(drawing.name);
  }
}

async function take({ name, parameters, act }, { colorScheme, width, lang }) {
  const page = await browser.newPage({ viewport: { width, height: 760 }, colorScheme });
  await page.goto(`${url}/state.html?${new URLSearchParams({ ...parameters, lang })}`);
  await page.locator('html[data-outcome]').waitFor();
  await act?.(page);
  await page.waitForTimeout(600);
  const path = `screenshots/${name}-${width}-${colorScheme}-${lang}.png`;
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
