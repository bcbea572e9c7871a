/**
 * Measures what a visitor of the bare page downloads, from the register form to the finished card.
 */
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../browsers.mjs';
import { walkToCard } from '../journey.mjs';
import { serve } from '../serve.mjs';

/** Paths of scripts as `{'first form': paths, journey: paths}`, in the order of their requests. */
export async function visit() {
  const executablePath = findBrowsers().chromium?.headless;
  if (!executablePath) throw new Error('Chromium is not on this machine (or name it: CHROMIUM)');
  const server = await serve();
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.addInitScript(noteFirstForm);
    await page.goto(`${server.url}/bare.html`);
    await page.waitForFunction(() => globalThis.firstFormAt !== undefined);
    const first = await scripts(page, await page.evaluate(() => globalThis.firstFormAt));
    await walkToCard(page, server.sandbox);
    return { 'first form': first, journey: await scripts(page, Number.MAX_VALUE) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page: records when the first form becomes visible, in any shadow tree. */
function noteFirstForm() {
  const forms = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.localName === 'form' ? [element] : []),
      ...(element.shadowRoot ? forms(element.shadowRoot) : []),
    ]);
  const look = () => {
    if (forms(document).some((form) => form.getClientRects().length > 0)) {
      globalThis.firstFormAt = performance.now();
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The scripts requested before a time of the page's clock. */
async function scripts(page, before) {
  const paths = await page.evaluate(
    (moment) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < moment)
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js')),
    before,
  );
  if (new Set(paths).size < paths.length) throw new Error(`loaded twice: ${paths.join(' ')}`);
  return paths;
}
