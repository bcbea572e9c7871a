/**
 * `npm run walks:planted [seed] [part of a name]`: plants one bug at a time in the client and prints how many walks
 * find it. Each must be found within 5,000 walks.
 */
import { join, relative, sep } from 'node:path';
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

console.log(`seed ${seed}, at most ${most} walks each\n`);
for (const bug of plantedBugs) {
  if (only !== undefined && !bug.name.includes(only)) continue;
  const found = await find(bug);
  if (!found) missed += 1;
  const walks = found ? String(found.after).padStart(5) : ' none';
  const [why = ''] = found?.story.split('\n') ?? [];
  console.log(`${walks}  ${bug.name.padEnd(66)} ${why.slice(0, 70)}`);
  if (only !== undefined && found) console.log(found.story);
}
console.log(`\n${plantedBugs.length} bugs planted, ${missed} not found`);
process.exitCode = missed === 0 ? 0 : 1;
