/**
 * Measures data entry with 200 fields against a plain form of 200 inputs in the same browser: from a key press to the
 * next frame (at most twice) and until the form is visible (at most three times).
 */
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.mjs';

const limits = { opening: 3, 'key press': 2 };
const rounds = 9;
const keyPresses = 40;

const executablePath = findBrowsers().chromium?.executable;
if (!executablePath) throw new Error('Chromium is not on this machine (or name it: CHROMIUM)');
const { outputFiles } = await build({
  entryPoints: ['test/bench/profile-page.ts'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  tsconfig: 'tsconfig.json',
  write: false,
});
const script = outputFiles[0].text;
const browser = await chromium.launch({
  executablePath,
  // Without these, every frame waits for a display that does not exist, which hides its cost.
  args: [...chromiumArguments, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
try {
  const found = { openPlain: { opening: [], keys: [] }, openOurs: { opening: [], keys: [] } };
  for (let round = 0; round <= rounds; round += 1) {
    for (const open of Object.keys(found)) {
      const { opening, keys } = await measure(open);
      // The first round warms the browser up.
      if (round === 0) continue;
      found[open].opening.push(opening);
      found[open].keys.push(...keys);
    }
  }
  report('opening', median(found.openPlain.opening), median(found.openOurs.opening));
  report('key press', median(found.openPlain.keys), median(found.openOurs.keys));
} finally {
  await browser.close();
}

async function measure(open) {
  const page = await browser.newPage();
  await page.route('https://bench.invalid/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
  );
  await page.goto('https://bench.invalid/');
  await page.addScriptTag({ content: script, type: 'module' });
  await page.waitForFunction(() => globalThis.keys);
  const opening = await page.evaluate((name) => globalThis[name](), open);
  await page.evaluate(() => globalThis.focusMiddle());
  for (let index = 0; index < keyPresses; index += 1) {
    await page.keyboard.press('a');
    await page.waitForFunction((wanted) => globalThis.keys.length > wanted, index);
  }
  const keys = await page.evaluate(() => globalThis.keys);
  await page.close();
  return { opening, keys };
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

function report(name, plain, ours) {
  const ratio = ours / plain;
  const over = ratio > limits[name];
  const times = `${ours.toFixed(2)} ms, plain ${plain.toFixed(2)} ms`;
  console.log(
    `${over ? 'OVER  ' : 'within'} ${name}: ${ratio.toFixed(2)} times (limit ${limits[name]}; ${times})`,
  );
  if (over) process.exitCode = 1;
}
