/**
 * Measures data entry with 200 fields against a plain form of 200 inputs in the same browser: until the form is visible,
 * and from a key press to the next frame.
 */
import { build } from 'esbuild';
import { median } from './statistics.mjs';

const keyPresses = 40;

/** The script of the page, with both forms. */
async function pageScript() {
  const { outputFiles } = await build({
    entryPoints: ['test/bench/fields-page.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    write: false,
  });
  return outputFiles[0].text;
}

let script;

/** Returns `{opening, key}` in milliseconds; `open` is `openPlain` or `openOurs`. */
export async function measureFields({ unlimited: browser }, open) {
  script ??= await pageScript();
  const page = await browser.newPage();
  try {
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
    return { opening, key: median(await page.evaluate(() => globalThis.keys)) };
  } finally {
    await page.close();
  }
}
