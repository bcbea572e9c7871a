/**
 * The browser tests as a step of `npm test`, which names the file for the counts in `COUNTS`. Pages that had no result when their
 * WebKit process ended by itself are opened in a new one; a page with the result of a single test is not.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bin } from './commands.mjs';
import { run } from './run.mjs';
import { mostEnds } from './webkit-ends.mjs';

const { COUNTS: file } = process.env;

/** Runs these pages, by default all, and resolves with their counts. */
async function open(pages, env = {}) {
  const chosen = pages.length > 0 ? ['--files', ...pages] : [];
  const ran = run(...bin('@web/test-runner/wtr', ...chosen), { env });
  const error = await ran.then(console.log, (reason) => reason);
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  // The runner has printed and counted the failures of tests.
  if (error) console.log(error.message);
  if (error && counts.failed === 0 && counts.ended.length === 0) counts.failed = 1;
  return counts;
}

const pages = process.argv.slice(2);
// The runner would run the others without a word.
const absent = pages.filter((page) => !page.includes('*') && !existsSync(page));
if (absent.length > 0) throw new Error(`There is no ${absent.join(', ')}.`);

const counts = await open(pages);
let { ended } = counts;
for (let starts = 0; ended.length > 0 && starts < mostEnds; starts += 1) {
  const again = await open(ended, { ENGINES: 'webkit' });
  for (const name of ['passed', 'failed', 'skipped']) counts[name] += again[name];
  ({ ended } = again);
}
counts.failed += ended.length;
writeFileSync(file, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
