/**
 * Compares the time to the second step on slow 4G: the drop-in beside the Vite build of `demo/frameworks/plain`, visited in
 * turn. After a build: `npm run bench:step-2`; `RUNS` sets the number of visits to each page.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.mjs';
import { appOf, buildApps } from '../../scripts/frameworks.mjs';
import { serve } from '../../scripts/serve.mjs';
import { conditions } from './open-page.mjs';
import { median } from './statistics.mjs';

const runs = Number(process.env.RUNS ?? 7);
/** How much longer the Vite build may take. */
const limit = 1.2;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const dropIn = (api) => `<!doctype html><html lang="en"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
  <title>Join</title><script type="module" async src="/dist/onboarding.js"></script>
  <onboarding-flow campaignid="1001" categoryid="1703" api-base="${api}" api-key="sandbox"></onboarding-flow>`;

/** Serves the drop-in and the app, compressed. */
async function serveFiles(api) {
  const read = (pathname) => {
    if (pathname === '/drop-in.html') return dropIn(api);
    if (pathname.startsWith('/dist/')) return readFile(`.${pathname}`);
    return readFile(join(appOf('plain'), 'dist', pathname.replace('/vite/', '')));
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const body = brotliCompressSync(await read(pathname));
      const type = types[extname(pathname)] ?? 'text/plain';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://localhost:${server.address().port}` };
}

/** Milliseconds from the navigation to the second step, for a visitor who types as soon as there is a form. */
async function visit(browser, url, number) {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  const { network } = conditions[150];
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...network });
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('form [name=username]').fill(`step-2-${number}@example.com`);
  await page.locator('form button[type=submit]').click();
  await page.locator('input[autocomplete~=new-password]').first().waitFor();
  const passed = performance.now() - start;
  await context.close();
  return passed;
}

await buildApps(['plain']);
const executablePath = findBrowsers().chromium?.headless;
if (!executablePath) throw new Error('Chromium is not on this machine (or name it: CHROMIUM)');
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
const sandbox = await serve();
const api = `${sandbox.url}/api`;
const { server, url } = await serveFiles(api);
const pages = {
  'drop-in': `${url}/drop-in.html`,
  vite: `${url}/vite/index.html?api=${encodeURIComponent(api)}`,
};
const found = { 'drop-in': [], vite: [] };
try {
  for (let run = 0; run <= runs; run += 1) {
    for (const [name, address] of Object.entries(pages)) {
      const passed = await visit(browser, address, `${name}-${run}`);
      // The first visit of each page warms the browser up.
      if (run > 0) found[name].push(passed);
    }
  }
} finally {
  await browser.close();
  await sandbox.close();
  server.close();
}
const [own, vite] = ['drop-in', 'vite'].map((name) => median(found[name]));
const ratio = vite / own;
console.log(
  `second step: drop-in ${own.toFixed(0)} ms, Vite ${vite.toFixed(0)} ms, ratio ${ratio.toFixed(2)} of ${limit}`,
);
if (ratio > limit) process.exitCode = 1;
