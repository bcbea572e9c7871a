/**
 * Measures how long a visitor waits at each step: `npm run bench` prints a verdict per row and writes `docs/bench.md`.
 * `-- --runs 3 --rows continue,send` makes fewer rounds and measures some rows; then nothing is written.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.mjs';
import { measureBytes } from './bytes.mjs';
import { writeDocument } from './document.mjs';
import { judge } from './judge.mjs';
import { Machine } from './machine.mjs';
import { installPeers } from './peers.mjs';
import { rows, unitsOf } from './rows.mjs';
import { serve } from './server.mjs';
import { firstFormTable, verdictTable } from './tables.mjs';
import { units } from './units.mjs';

/** The fewest rounds of a run that is written down. */
const enough = 9;
const known = [...new Set(rows.map(({ row }) => row))];
const { values } = parseArgs({
  options: { runs: { type: 'string', default: String(enough) }, rows: { type: 'string' } },
});
const runs = Number(values.runs);
const names = values.rows?.split(',') ?? known;
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0)
  throw new Error(`No such row: ${unknown.join(', ')}. There are ${known.join(', ')}`);
const isWhole = names.length === known.length;

const executablePath = findBrowsers().chromium?.executable;
if (!executablePath) throw new Error('Chromium is not on this machine (or name it: CHROMIUM)');
installPeers();

const wanted = rows.filter(({ row }) => names.includes(row));
const wantedUnits = unitsOf(wanted);
/** The table of the first form has more pages than the rows. */
if (names.includes('first')) {
  for (const name of Object.keys(units)) if (name.startsWith('first ')) wantedUnits.set(name);
}
const launch = (...more) =>
  chromium.launch({ executablePath, args: [...chromiumArguments, ...more] });
const bench = {
  server: await serve(),
  // Requests to other hosts fail at once.
  browser: await launch('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'),
  // For the fields: otherwise every frame waits for a display that does not exist, which hides its cost.
  unlimited: await launch('--disable-frame-rate-limit', '--disable-gpu-vsync'),
};
const machine = new Machine();
const found = {};
try {
  // Counted once: no rounds.
  if (wantedUnits.delete('bytes')) found.bytes = [await measureBytes()];
  // Warms both browsers up.
  for (const [index, [name, until]] of [...wantedUnits].entries())
    if (index === 0 || name.startsWith('fields')) await units[name](bench, until);
  for (let run = 1; run <= runs; run += 1) {
    await machine.calibrate();
    for (const [name, until] of wantedUnits) {
      (found[name] ??= []).push(await units[name](bench, until));
    }
    process.stderr.write(`round ${run} of ${runs}\n`);
  }
  const verdicts = wanted.map((row) => judge(row, found, machine.isBusy));
  const date = new Date().toISOString().slice(0, 10);
  const title = `${date}, Chromium ${bench.browser.version()}, medians of ${runs} rounds`;
  console.log(`${title}\n${machine.describe()}\n${machine.verdict()}\n\n${verdictTable(verdicts)}`);
  if (names.includes('first')) console.log(`\n${firstFormTable(found)}`);
  if (bench.server.unknown.size > 0)
    throw new Error(`Not served: ${[...bench.server.unknown].join(', ')}`);
  if (isWhole && runs >= enough) await writeDocument({ title, machine, verdicts, found });
  if (verdicts.some(({ verdict }) => verdict === 'OVER')) process.exitCode = 1;
} finally {
  await bench.browser.close();
  await bench.unlimited.close();
  await bench.server.close();
}
