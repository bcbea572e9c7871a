/** Measures what a visitor of the bare page downloads, against the budgets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from './browsers.mjs';
import { budgets } from './budgets.config.mjs';
import { walkToCard } from './journey.mjs';
import { serve } from './serve.mjs';

const executablePath = findBrowsers().chromium?.executable;
if (!executablePath) throw new Error('Chromium is not on this machine (or name it: CHROMIUM)');
const server = await serve();
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
try {
  const page = await browser.newPage({ locale: 'en-GB' });
  page.setDefaultTimeout(15_000);
  await page.addInitScript(noteFirstForm);
  await page.goto(`${server.url}/bare.html`);
  await page.waitForFunction(() => globalThis.firstFormAt !== undefined);
  const first = await scripts(page, await page.evaluate(() => globalThis.firstFormAt));
  report('first form', first, budgets.firstForm);
  await walkToCard(page, server.sandbox);
  const all = await scripts(page, Infinity);
  // A list of words, loaded beside the journey and waited for by nobody.
  const journey = all.filter(({ name }) => !name.includes('/common-passwords-'));
  report('whole journey', journey, budgets.journey);
} finally {
  await browser.close();
  await server.close();
}

/** Runs in the page: notes when a form can first be seen, in any shadow tree. */
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

/** The scripts asked for before a moment of the page's clock: `{name, bytes}`, each file once. */
async function scripts(page, before) {
  const paths = await page.evaluate(
    (moment) =>
      performance
        .getEntriesByType('resource')
        .filter(
          ({ name, startTime }) => startTime < moment && new URL(name).pathname.endsWith('.js'),
        )
        .map(({ name }) => new URL(name).pathname),
    before === Infinity ? Number.MAX_VALUE : before,
  );
  if (new Set(paths).size < paths.length) throw new Error(`loaded twice: ${paths.join(' ')}`);
  return paths.map((path) => ({ name: path, bytes: compressedSize(path) }));
}

function compressedSize(path) {
  const content = readFileSync(join(import.meta.dirname, '..', path));
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  }).length;
}

function report(name, files, { limit, goal }) {
  const sum = files.reduce((bytes, file) => bytes + file.bytes, 0);
  const over = sum > limit || files.length === 0;
  console.log(
    `${over ? 'OVER  ' : 'within'} ${name}: ${sum} of ${limit} bytes in ${files.length} files (goal: ${goal})`,
  );
  if (over) process.exitCode = 1;
  for (const file of files) reportFile(file);
}

function reportFile({ name, bytes }) {
  const limit = budgets.files[/([^/]+?)(?:-[\w-]{8})?\.js$/.exec(name)[1]] ?? 0;
  console.log(
    `  ${String(bytes).padStart(6)} of ${String(limit).padStart(6)} ${name}${bytes > limit ? ' OVER' : ''}`,
  );
  if (bytes > limit) process.exitCode = 1;
}
