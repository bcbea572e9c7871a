/**
 * Measures which scripts a visitor of the bare page downloads: while they only see the register form, once they have touched it, and on
 * their way to the finished card.
 */
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../browsers.mjs';
import { walkToCard } from '../journey.mjs';
import { serve } from '../serve.mjs';

/** The scripts that each stage adds, by their names without hash. Any other script fails. */
const expected = {
  seen: ['onboarding'],
  touched: ['code-form', 'en.main', 'journey'],
  card: ['card-view', 'common-passwords', 'profile-view'],
};

/** The paths of the scripts that are there at each stage. */
export async function visit() {
  const executablePath = findBrowsers().chromium?.headless;
  if (!executablePath) throw new Error('Chromium is not on this machine (or name it: CHROMIUM)');
  const server = await serve();
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage({ locale: 'en-GB' });
    const found = {};
    const arrive = async (stage) => {
      await page.waitForLoadState('networkidle');
      found[stage] = await scripts(page);
      const before = Object.values(found).at(-2) ?? [];
      const names = found[stage].slice(before.length).map(nameOf).sort();
      if (String(names) !== String(expected[stage]))
        throw new Error(`${stage}: ${names.join(' ')} instead of ${expected[stage].join(' ')}`);
    };
    await page.goto(`${server.url}/bare.html`);
    const form = page.locator('form').first();
    await form.waitFor();
    // As long as the browser would have waited for idle time.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await arrive('seen');
    const last = page.waitForResponse((response) => response.url().includes('code-form'));
    await form.hover();
    await last;
    await arrive('touched');
    await walkToCard(page, server.sandbox);
    await arrive('card');
    return found;
  } finally {
    await browser.close();
    await server.close();
  }
}

const nameOf = (path) => /([^/]+?)(?:-[\da-f]{6})?\.js$/.exec(path)?.[1];

/** The paths of the requested scripts, in the order of their requests. */
async function scripts(page) {
  const paths = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  if (new Set(paths).size < paths.length) throw new Error(`loaded twice: ${paths.join(' ')}`);
  return paths;
}
