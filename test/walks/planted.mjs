/**
 * `npm run walks:planted [seed] [part of a name]`: plants one bug at a time in the client and prints how many walks
 * find it. Each must be found within 5,000 walks, or by the tests of the file that it names (`foundBy`).
 */
import { join, relative, sep } from 'node:path';
import { startVitest } from 'vitest/node';
import { languageTables } from '../../scripts/language-tables.mjs';
import { plantedBugs } from './planted-bugs.mjs';
import { plant, readSources } from './planting.mjs';
import { bundle, chunksOf, numberAt, spread } from './processes.mjs';

const most = 5_000;
const seed = numberAt(2, 1);
const only = process.argv[3];
const root = join(import.meta.dirname, '../..');
const sources = readSources();
let missed = 0;

/** An esbuild plugin that loads the changed sources instead of the files. */
function planted(bug) {
  const changed = plant(bug, sources);
  return {
    name: 'planted',
    setup(build) {
      build.onLoad({ filter: /src[\\/].*\.ts$/ }, ({ path }) => {
        const contents = changed.get(relative(root, path).replaceAll(sep, '/'));
        return contents === undefined ? undefined : { contents, loader: 'ts' };
      });
    },
  };
}

async function find(bug) {
  const { file, remove } = await bundle('test/walks/worker.ts', [planted(bug)]);
  let first;
  let walked = 0;
  try {
    await spread(file, chunksOf(most, 50, seed, { stopsEarly: true }), ({ walks, failures }) => {
      const [failure] = failures;
      walked += walks + failures.length;
      if (failure) first ??= { after: walked, story: failure.story };
      return !failure;
    });
  } finally {
    remove();
  }
  return first;
}

/** The tests of a file that fail with the changed sources. */
async function failedTests(file, changed) {
  const planting = {
    name: 'planted',
    enforce: 'pre',
    load: (id) => changed.get(relative(root, id.split('?')[0]).replaceAll(sep, '/')),
  };
  const vitest = await startVitest(
    'test',
    [file],
    { root, config: false, watch: false, silent: true, reporters: [{}] },
    { plugins: [languageTables(), planting] },
  );
  const tests = vitest.state.getTestModules().flatMap((one) => [...one.children.allTests()]);
  await vitest.close();
  // Vitest sets it for a failed test, which is what a planted bug is to cause.
  process.exitCode = 0;
  return tests.filter((one) => one.result().state === 'failed');
}

/** Finds a bug by the tests of its file, which pass without it. */
async function test(bug) {
  if ((await failedTests(bug.foundBy, new Map())).length > 0) return undefined;
  const [failed] = await failedTests(bug.foundBy, plant(bug, sources));
  return failed && { story: failed.fullName };
}

console.log(`seed ${seed}, at most ${most} walks each\n`);
for (const bug of plantedBugs) {
  if (only !== undefined && !bug.name.includes(only)) continue;
  const found = await (bug.foundBy ? test(bug) : find(bug));
  if (!found) missed += 1;
  const walks = found ? String(found.after ?? 'test').padStart(5) : ' none';
  const [why = ''] = found?.story.split('\n') ?? [];
  console.log(`${walks}  ${bug.name.padEnd(66)} ${why.slice(0, 70)}`);
  if (only !== undefined && found) console.log(found.story);
}
console.log(`\n${plantedBugs.length} bugs planted, ${missed} not found`);
process.exitCode = missed === 0 ? 0 : 1;
