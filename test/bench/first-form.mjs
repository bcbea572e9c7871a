/**
 * Compares the time to the first form: `npm run bench` prints tables and the verdicts on the limits. `RUNS` sets the
 * number of visits to each page.
 */
import { cpus, loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.mjs';
import { pages } from './first-form/pages.mjs';
import { installPeers } from './first-form/peers.mjs';
import { summary, table, verdicts } from './first-form/report.mjs';
import { serve } from './first-form/server.mjs';
import { conditions, visit } from './first-form/visit.mjs';
import { mountMany } from './many.mjs';

const runs = Number(process.env.RUNS ?? 9);
const executablePath = findBrowsers().chromium?.executable;
if (!executablePath) throw new Error('Chromium is not on this machine (or name it: CHROMIUM)');
installPeers();

// Requests to other hosts fail at once.
const args = [...chromiumArguments, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'];
const browser = await chromium.launch({ executablePath, args });
const server = await serve();
const load = [];
try {
  const found = {};
  for (let run = 0; run <= runs; run += 1) {
    for (const [name, condition] of Object.entries(conditions)) {
      found[name] ??= {};
      for (const [page, { input }] of Object.entries(pages)) {
        const figures = await visit(browser, `${server.url}/${page}`, input, condition);
        // The first visit of each page warms the browser up.
        if (run > 0) (found[name][page] ??= []).push(figures);
      }
    }
    load.push(loadavg()[0]);
  }
  const each = (choose) =>
    Object.fromEntries(
      Object.entries(found).map(([name, visits]) => [name, summary(visits, choose)]),
    );
  const result = each();
  const least = each((numbers) => Math.min(...numbers));
  const date = new Date().toISOString().slice(0, 10);
  console.log(
    `\n${date}, Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0].model.trim()}, ` +
      `load ${Math.min(...load).toFixed(1)} to ${Math.max(...load).toFixed(1)}, medians of ${runs} runs\n`,
  );
  console.log(table(pages, result));
  console.log();
  for (const { text, kept } of [
    ...verdicts(result, least),
    ...(await mountMany(browser, server.url, runs)),
  ]) {
    console.log(text);
    if (kept === false) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.close();
}
