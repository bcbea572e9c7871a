/**
 * Builds the drop-in with the oldest and with the newest Lit that `package.json` allows, and walks from the register form
 * to the card with each. Ends with 75 if the registry cannot be reached; with `CI` set that is a failure.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { rollup } from 'rollup';
import { dropIn } from '../rollup.config.mjs';
import { chromiumArguments, findBrowsers } from './browsers.mjs';
import { npm } from './commands.mjs';
import { walkToCard } from './journey.mjs';
import { fromFolder } from './rollup/from-folder.mjs';
import { run } from './run.mjs';
import { serve } from './serve.mjs';

const unreachable = 75;
const tags = ['register', 'otp', 'profile', 'login', 'card', 'flow'].map(
  (name) => `onboarding-${name}`,
);
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'onboarding-elements-lit-'));

try {
  for (const [name, packages] of Object.entries(await versions())) {
    const folder = join(work, name);
    await run(...npm('install', '--no-audit', '--no-fund', '--prefix', folder, ...packages));
    await build(folder);
    const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/lit/package.json')));
    await walk(join(folder, 'dist'));
    console.log(`ok: the ${name} Lit allowed, ${version}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = isUnreachable(error) && !process.env.CI ? unreachable : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The packages of each build; the oldest with the oldest versions of Lit's own packages. */
async function versions() {
  const oldest = lowest(dependencies.lit);
  const output = await run(...npm('view', `lit@${oldest}`, 'dependencies', '--json'));
  const own = Object.entries(JSON.parse(output)).map(([name, range]) => `${name}@${lowest(range)}`);
  return { oldest: [`lit@${oldest}`, ...own], newest: [`lit@${dependencies.lit}`] };
}

/** The lowest version of a range such as `^3.3.0`. */
function lowest(range) {
  const [, version] = /^\^(\d+\.\d+\.\d+)$/.exec(range) ?? [];
  if (!version) throw new Error(`not a range of the form ^1.2.3: ${range}`);
  return version;
}

async function build(folder) {
  const { output, plugins, ...options } = dropIn(join(folder, 'dist'));
  const bundle = await rollup({
    ...options,
    plugins: [
      fromFolder(folder, ['lit', 'lit-html', 'lit-element', '@lit/reactive-element']),
      plugins,
    ],
  });
  await bundle.write(output);
  await bundle.close();
}

/** Opens the bare page with the built files of a folder instead of those of `dist`. */
async function walk(folder) {
  const executablePath = findBrowsers().chromium?.headless;
  if (!executablePath) throw new Error('Chromium is not on this machine (or name it: CHROMIUM)');
  const server = await serve();
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(30_000);
    await page.route('**/dist/**/*.js', (route) => {
      const [, path] = new URL(route.request().url()).pathname.split('/dist/');
      return route.fulfill({ path: join(folder, path), contentType: 'text/javascript' });
    });
    await page.goto(`${server.url}/bare.html`);
    await page.locator('form:visible').first().waitFor();
    const missing = await page.evaluate(
      (names) => names.filter((name) => !customElements.get(name)),
      tags,
    );
    if (missing.length > 0) throw new Error(`not registered: ${missing.join(', ')}`);
    await walkToCard(page, server.sandbox);
  } finally {
    await browser.close();
    await server.close();
  }
}

function isUnreachable({ message }) {
  return /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network)\b/.test(
    message,
  );
}
