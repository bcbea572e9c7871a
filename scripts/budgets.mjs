/** Measures what the drop-in and the package's entries weigh, against `budgets.config.mjs`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { measureEntries } from './budgets/entries.mjs';
import { entries, journey, scripts } from './budgets.config.mjs';
import { sizeOf } from './budgets/size.mjs';
import { visit } from './budgets/visit.mjs';

const root = join(import.meta.dirname, '..');
const withoutHash = (path) => /([^/]+?)(?:-[\da-f]{6})?\.js$/.exec(path)[1];

for (const [name, paths] of Object.entries(await visit())) {
  const sizes = await Promise.all(paths.map((path) => sizeOf(join(root, path))));
  const { limit, goal } = journey[name];
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  report(
    name,
    paths.length > 0 ? bytes : Infinity,
    limit,
    `, goal ${goal}: `,
    paths.map(withoutHash).join(' '),
  );
}

const files = ['onboarding.js', 'onboarding.classic.js'].concat(
  readdirSync(join(root, 'dist/chunks'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `chunks/${name}`),
);
const measured = [];
for (const path of files) {
  const name = withoutHash(path);
  measured.push(name);
  report(name, await sizeOf(join(root, 'dist', path)), scripts[name]);
}
for (const { name, bytes } of await measureEntries()) {
  measured.push(name);
  report(name, bytes, entries[name]);
}
for (const name of Object.keys({ ...scripts, ...entries })) {
  if (!measured.includes(name)) report(`${name}, which is not there,`, Infinity, 0);
}

function report(name, bytes, limit = 0, ...more) {
  const over = bytes > limit;
  console.log(`${over ? 'OVER  ' : 'within'} ${bytes} of ${limit} ${name}${more.join('')}`);
  if (over) process.exitCode = 1;
}
