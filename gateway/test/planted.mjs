/**
 * `npm run gateway:planted -- [part of a name]`: removes one control of the gateway at a time and runs the tests listed
 * with it. Each must fail. About five seconds per defect.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { plantedHoles } from './planted-holes.mjs';

const root = join(import.meta.dirname, '../..');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const only = process.argv[2] ?? '';

/** Runs the tests with a defect, or without one: whether they pass, and the first failure. */
function run(hole) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', 'gateway/test/planted.config.ts', '--bail', '1'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, HOLE: hole.name, NO_COLOR: '1' } },
  );
  const output = stdout + stderr;
  const [, failure] = /FAIL\s+(.*)/.exec(output) ?? [];
  // A source that does not match or compile fails whole files, not tests.
  const isPlanted = /Tests\s+.*\d+ failed/.test(output);
  return { isFound: status !== 0 && isPlanted, failure, output };
}

let missed = 0;
const holes = plantedHoles.filter(({ name }) => name.includes(only));
for (const hole of holes) {
  const { isFound, failure = '', output } = run(hole);
  if (!isFound) missed += 1;
  console.log(`${isFound ? 'found ' : 'MISSED'}  ${hole.name.padEnd(60)} ${failure.slice(0, 100)}`);
  if (!isFound) console.log(output);
}
console.log(`\n${holes.length} holes planted, ${missed} not found`);
process.exitCode = missed === 0 && holes.length > 0 ? 0 : 1;
