/**
 * The browser tests as a step of `npm test`, which names the file for the counts in `COUNTS`. A page on which WebKit itself
 * ended is opened once more, in a new browser: nothing is known of its tests. If WebKit ends there again, the page has
 * failed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { bin } from './commands.mjs';
import { run } from './run.mjs';

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

const counts = await open(process.argv.slice(2));
const { ended } = counts;
if (ended.length > 0) {
  counts.note = `WebKit ended on ${ended.join(' and ')}, opened once more`;
  const again = await open(ended, { ENGINES: 'webkit', SHARED_PAGES: '1' });
  for (const name of ['passed', 'failed', 'skipped']) counts[name] += again[name];
  counts.failed += again.ended.length;
}
writeFileSync(file, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
