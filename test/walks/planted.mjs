/**
 * `npm run walks:planted [seed]`: plants one bug at a time in the client, and says how many walks it takes
 * to find it. Each must be found within 1,000.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plantedBugs } from './planted-bugs.mjs';
import { bundle, chunksOf, numberAt, spread } from './processes.mjs';

const most = 1_000;
const seed = numberAt(2, 1);
const only = process.argv[3];
const root = join(import.meta.dirname, '../..');
let missed = 0;

/** Changes the source while it is bundled; a bug that no longer fits the source is an error. */
function plant(bug) {
  const changes = [bug, ...(bug.also ?? [])];
  return {
    name: 'plant',
    setup(build) {
      build.onLoad({ filter: /src\/.*\.ts$/ }, async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        for (const { file, find, replace } of changes) {
          if (path !== join(root, file)) continue;
          if (!contents.includes(find)) throw new Error(`${bug.name}: ${file} has changed`);
          contents = contents.replace(find, () => replace);
        }
        return { contents, loader: 'ts' };
      });
    },
  };
}

async function find(bug) {
  const { file, remove } = await bundle('test/walks/worker.ts', [plant(bug)]);
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
