/**
 * `npm run planted -- [part of a name] [seed]`: plants one fault at a time and prints what finds it: a walk, of at most 5,000,
 * or a test of the files that it names (`foundBy`), which pass without it.
 */
import { join, relative, sep } from 'node:path';
import { startVitest } from 'vitest/node';
import { languageTables } from '../../scripts/language-tables.mjs';
import { bundle, chunksOf, numberAt, spread } from '../walks/processes.mjs';
import { faults } from './faults.mjs';
import { plant, readSources } from './planting.mjs';

const most = 5_000;
const part = process.argv[2] ?? '';
const seed = numberAt(3, 1);
const root = join(import.meta.dirname, '../..');
const sources = readSources();

const changedText = (changed, file) => changed.get(relative(root, file).replaceAll(sep, '/'));

/** The number and the story of the first walk that fails. */
async function failedWalk(changed) {
  const plugin = {
    name: 'planted',
    setup(build) {
      build.onLoad({ filter: /src[\\/].*\.ts$/ }, ({ path }) => {
        const contents = changedText(changed, path);
        return contents === undefined ? undefined : { contents, loader: 'ts' };
      });
    },
  };
  const { file, remove } = await bundle('test/walks/worker.ts', [plugin]);
  let first;
  let walked = 0;
  try {
    await spread(file, chunksOf(most, 50, seed, { stopsEarly: true }), ({ walks, failures }) => {
      const [failure] = failures;
      walked += walks + failures.length;
      if (failure) first ??= { by: String(walked), why: failure.story };
      return !failure;
    });
  } finally {
    remove();
  }
  return first;
}

/** The first failed test of these files. A file that cannot be loaded has none. */
async function failedTest(files, changed) {
  const plugin = {
    name: 'planted',
    enforce: 'pre',
    load: (id) => changedText(changed, id.split('?')[0]),
  };
  const vitest = await startVitest(
    'test',
    files,
    {
      root,
      config: false,
      watch: false,
      silent: true,
      reporters: [{}],
      pool: 'threads',
      bail: 1,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
    { plugins: [languageTables(), plugin] },
  );
  const tests = vitest.state.getTestModules().flatMap((one) => [...one.children.allTests()]);
  await vitest.close();
  // Vitest sets it for a failed test, which is what a planted fault is to cause.
  process.exitCode = 0;
  const failed = tests.find((one) => one.result().state === 'failed');
  return failed && { by: 'test', why: failed.fullName };
}

/** The failure of the unchanged sources, by test files. */
const failedBefore = new Map();

async function find({ foundBy, ...fault }) {
  const changed = plant(fault, sources);
  if (!foundBy) return failedWalk(changed);
  const key = foundBy.join();
  if (!failedBefore.has(key)) failedBefore.set(key, await failedTest(foundBy, new Map()));
  return failedBefore.get(key) ? undefined : failedTest(foundBy, changed);
}

const chosen = faults.filter(({ name }) => name.includes(part));
let missed = 0;
for (const fault of chosen) {
  const { by, why } = (await find(fault)) ?? { by: 'MISSED', why: '' };
  if (by === 'MISSED') missed += 1;
  console.log(`${by.padStart(6)}  ${fault.name.padEnd(66)} ${why.split('\n')[0].slice(0, 70)}`);
  if (part !== '') console.log(why);
}
console.log(`\n${chosen.length} faults planted, ${missed} not found`);
process.exitCode = missed === 0 && chosen.length > 0 ? 0 : 1;
