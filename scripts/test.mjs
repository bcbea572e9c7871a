/**
 * `npm test` runs the checks that a person waits for, `CI=true npm test` runs all that finds faults of a change, and `npm test -- unit lint` runs some
 * by name (`npm run release:check` those before a release). One line each, the numbers of all at the end. Uses Node alone until the packages are installed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './install.mjs';
import { endAll } from './run.mjs';
import { stages } from './stages.mjs';
import { perform } from './test-step.mjs';
import { mostEnds, readEnds } from './webkit-ends.mjs';

process.chdir(join(import.meta.dirname, '..'));

const isCi = Boolean(process.env.CI);

/** Installs what the steps need, if possible; reports what is missing as not run or, under CI, as failures. */
async function prepare(needed) {
  const { engines, installBrowsers } = await import('./browsers.mjs');
  const { installServers, servers } = await import('./servers.mjs');
  const missing = [];
  if (needed.some((name) => name in engines)) missing.push(...(await installBrowsers()));
  if (needed.some((name) => name in servers)) missing.push(...(await installServers()));
  for (const { name, variables } of missing) {
    const said = `${name} is not on this machine (or name it: ${variables})`;
    console.log(`${isCi ? 'FAILED' : 'not run'}: ${said}`);
  }
  return missing.map(({ name }) => name);
}

/** A step is skipped if nothing of what it needs is installed. */
function canRun({ name, needs }, missing) {
  if (!needs?.every((engine) => missing.includes(engine))) return true;
  console.log(`not run ${name}: it needs ${needs.join(' or ')}`);
  return false;
}

const wanted = process.argv.slice(2);
const names = stages.flat().map(({ name }) => name);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are ${names.join(', ')}.`);
  process.exit(2);
}

const speed = isCi ? 'ci' : 'short';
const isChosen = ({ name, only = speed }) =>
  wanted.length > 0 ? wanted.includes(name) : only === speed;

/** The signal that interrupted this run. */
let interruption;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // Once only: a second signal ends the process at once.
  process.once(signal, () => {
    interruption = signal;
    endAll();
  });
}

/** Runs the chosen steps and resolves with the sum of their numbers. */
async function runStages(folder) {
  installPackages();
  const chosen = stages.map((stage) => stage.filter(isChosen));
  // Steps that need no browser and no server run while these are installed.
  const preparing = prepare(chosen.flat().flatMap(({ needs = [] }) => needs));
  preparing.catch(() => undefined);
  const sum = { passed: 0, failed: 0, names: [] };
  let missing = [];
  for (const stage of chosen) {
    if (stage.some(({ needs }) => needs)) missing = await preparing;
    const steps = stage.filter((step) => canRun(step, missing));
    const performed = steps.map((step) => perform(step, folder, () => interruption !== undefined));
    for (const { passed, failed, names = [] } of await Promise.all(performed)) {
      sum.passed += passed;
      sum.failed += failed;
      sum.names.push(...names);
    }
    if (interruption) break;
  }
  if (isCi) sum.failed += missing.length;
  const ends = readEnds(folder);
  if (ends.length > 0) console.log(`WebKit ended ${ends.length} times: ${ends.join(', ')}`);
  if (ends.length > mostEnds) sum.failed += 1;
  return sum;
}

const folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
let result;
try {
  result = await runStages(folder);
} catch (error) {
  console.error(error.message);
  result = { passed: 0, failed: 1 };
}
rmSync(folder, { recursive: true, force: true });
if (interruption) {
  console.log(`Ended by ${interruption}.`);
  process.exitCode = 128 + constants.signals[interruption];
} else {
  const { passed, names = [] } = result;
  // A run in which nothing ran counts as failed.
  const failed = result.failed || (passed === 0 ? 1 : 0);
  for (const name of names) console.log(`failed: ${name}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
