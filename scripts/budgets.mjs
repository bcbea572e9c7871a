/**
 * Measures the drop-in and the package's entries and checks the limits of `budgets.config.mjs`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliOf } from './budgets/brotli.mjs';
import { measureEntry, measureLanguage } from './budgets/entries.mjs';
import { withSteadyHashes } from './budgets/steady-hashes.mjs';
import { visit } from './budgets/visit.mjs';
import { entries, goals, language, limits, parts, scripts } from './budgets.config.mjs';

const root = join(import.meta.dirname, '..');

for (const [name, paths] of Object.entries(await visit())) {
  const files = paths.map((path) => path.split('/').at(-1));
  const bytes = brotliOf(
    paths.map((path) => withSteadyHashes(readFileSync(join(root, path), 'utf8'))),
  );
  hold(name, bytes, limits[name], files);
  if (name === 'first form' && paths.length !== 1) fail(`${name}: ${paths.length} requests`);
}
for (const name of readdirSync(join(root, 'dist/i18n/locales')).filter((file) =>
  file.endsWith('.js'),
)) {
  hold(`language ${name}`, await measureLanguage(name), language);
}
for (const [name, limit] of Object.entries(entries)) {
  for (const [bundler, size] of Object.entries(await measureEntry(name))) {
    hold(`${name} with ${bundler}`, size.first, limit[bundler], [
      `and ${size.all - size.first} later`,
    ]);
    // The headless entry has its commands in its first file.
    if (name === 'api.js') continue;
    for (const [part, most] of Object.entries(parts)) {
      hold(`${part} of ${name} with ${bundler}`, size[part], most);
    }
    hold(`scripts of ${name} with ${bundler}`, size.scripts, scripts);
  }
}

function hold(name, bytes, limit, more = []) {
  const line = `${bytes} of ${limit} ${name} ${more.join(' ')}`;
  // A measurement of 0 bytes is an error.
  if (bytes > 0 && bytes <= limit) console.log(`within ${line}`);
  else fail(`OVER   ${line}`);
  const goal = goals[name];
  if (bytes > goal) console.log(`       the goal of ${goal} is missed by ${bytes - goal}`);
}

function fail(line) {
  console.log(line);
  process.exitCode = 1;
}
