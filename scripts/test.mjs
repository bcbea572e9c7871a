/**
 * `npm test` runs the checks that a person waits for, `CI=true npm test` runs all steps, and `npm test -- unit lint` runs some
 * by name. One line each, the numbers of all at the end. Uses Node alone until the packages are installed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, script } from './commands.mjs';
import { installPackages } from './install.mjs';
import { endAll } from './run.mjs';
import { perform, runnerCounts, vitest, vitestCounts } from './test-step.mjs';
import { mostEnds, readEnds } from './webkit-ends.mjs';

process.chdir(join(import.meta.dirname, '..'));

const isCi = Boolean(process.env.CI);

/** All tests of elements; `browser` runs them in three engines. */
const ofElements = ['test/elements/**/*.test.ts', 'test/scenarios/elements/*.test.ts'];

/** Each bug and each hole is planted in the sources; a walk, or a test of the gateway, has to find it. */
const planted = ['test/walks/planted.mjs', 'gateway/test/planted.mjs'].map((file) => [
  process.execPath,
  [file],
]);

/** The compiler of TypeScript 7; tools that call a compiler as a library have version 6. */
const typescript7 = (project) => bin('typescript-7/tsc', '-p', project);

/**
 * Each step has a name and commands. With `only` it belongs to one of the two speeds, else to both. A step with `counted` runs
 * tests and writes their number to a file; one that drives browsers or servers `needs` one of those named. Steps of a
 * stage run in parallel. A step ends after `minutes`, by default 10.
 */
const stages = [
  [
    { name: 'format', commands: () => [bin('oxfmt', '--check')] },
    { name: 'types', commands: () => [typescript7('tsconfig.test.json')] },
    {
      name: 'imports',
      commands: () => [
        bin(
          'dependency-cruiser/depcruise',
          '--config',
          '.dependency-cruiser.mjs',
          'src',
          'gateway/src',
          'sandbox/src',
        ),
      ],
    },
    { name: 'build', commands: () => [script('build')] },
  ],
  [
    {
      name: 'lint',
      commands: () => [bin('oxlint', '--deny-warnings', '--report-unused-disable-directives')],
    },
    { name: 'unit', commands: vitest('unit'), counted: vitestCounts, minutes: 20 },
    { name: 'contract', commands: () => [script('contract')] },
    {
      name: 'public-types',
      only: 'ci',
      // Integrators have TypeScript 6 or 7. Both compile the base folder, which checks all declarations of the package that it
      // imports (no `skipLibCheck`).
      commands: () => [
        bin('typescript/tsc', '-p', 'test/types/tsconfig.json'),
        ...['', 'tags/', 'react/18/', 'react/19/', 'vue/'].map((folder) =>
          typescript7(`test/types/${folder}tsconfig.json`),
        ),
      ],
    },
    { name: 'planted', only: 'ci', commands: () => planted, minutes: 40 },
    { name: 'manifest', only: 'ci', commands: () => [script('manifest', '--check')] },
    { name: 'reference', only: 'ci', commands: () => [script('reference', '--check')] },
    {
      name: 'package',
      only: 'ci',
      commands: () => [
        ...['.', 'gateway', 'sandbox'].flatMap((folder) => [
          bin('publint', 'run', folder, '--strict'),
          bin('@arethetypeswrong/cli/attw', '--pack', folder, '--profile', 'esm-only'),
        ]),
      ],
    },
  ],
  [
    {
      name: 'elements',
      only: 'short',
      commands: () => [script('browser', ...ofElements)],
      env: { ENGINES: 'chromium' },
      counted: runnerCounts,
      needs: ['chromium'],
    },
    {
      name: 'smoke',
      commands: vitest('smoke'),
      counted: vitestCounts,
      needs: ['chromium', 'firefox', 'webkit'],
    },
  ],
  [
    {
      name: 'browser',
      only: 'ci',
      commands: () => [script('browser')],
      counted: runnerCounts,
      needs: ['chromium', 'firefox', 'webkit'],
      minutes: 40,
    },
  ],
  [
    {
      name: 'e2e',
      only: 'ci',
      commands: vitest('e2e'),
      counted: vitestCounts,
      needs: ['chromium'],
      minutes: 30,
    },
  ],
  [
    // React, and apps without a framework; the others are left to `npm run frameworks`.
    {
      name: 'frameworks',
      only: 'ci',
      commands: vitest('frameworks'),
      counted: vitestCounts,
      needs: ['chromium'],
    },
    // It mostly waits: for limits to pass, and for servers to start and end.
    {
      name: 'gateway',
      only: 'ci',
      commands: vitest('gateway'),
      counted: vitestCounts,
      needs: ['valkey', 'sentinel', 'nginx', 'openssl', 'promtool', 'jq', 'php', 'django'],
      minutes: 20,
    },
    { name: 'budgets', only: 'ci', commands: () => [script('budgets')], needs: ['chromium'] },
  ],
];

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
  const sum = { passed: 0, failed: 0 };
  let missing = [];
  for (const stage of chosen) {
    if (stage.some(({ needs }) => needs)) missing = await preparing;
    const steps = stage.filter((step) => canRun(step, missing));
    const performed = steps.map((step) => perform(step, folder, () => interruption !== undefined));
    for (const { passed, failed } of await Promise.all(performed)) {
      sum.passed += passed;
      sum.failed += failed;
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
  const { passed } = result;
  // A run in which nothing ran counts as failed.
  const failed = result.failed || (passed === 0 ? 1 : 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
