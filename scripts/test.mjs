/**
 * `npm test` runs everything, stage by stage, one line each; `npm test -- unit browser` runs some steps. Uses
 * Node alone until the packages are installed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, script } from './commands.mjs';
import { installPackages } from './install.mjs';
import { endAll, run } from './run.mjs';

process.chdir(join(import.meta.dirname, '..'));

/** The exit code of a step that cannot reach the package registry; not used under CI. */
const registryUnreachable = 75;
const folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));

/**
 * Each step has a name and commands. A step with `counted` runs tests and writes their number to a file; one
 * that drives browsers or servers `needs` one of those named. Steps of a stage run in parallel. A step ends after
 * `minutes`, by default 10.
 */
const stages = [
  [
    {
      name: 'format',
      commands: () => [bin('oxfmt', '--check')],
    },
    {
      name: 'types',
      // One thread needs a quarter less processor time, and other steps run in parallel.
      commands: () => [typescript7('tsconfig.test.json', '--singleThreaded')],
    },
    { name: 'imports', commands: () => [script('imports')] },
    { name: 'build', commands: () => [script('build')] },
  ],
  [
    {
      name: 'lint',
      commands: () => [
        bin('oxlint', '--deny-warnings', '--report-unused-disable-directives'),
        bin('eslint', '--max-warnings=0', 'src'),
      ],
    },
    {
      name: 'public-types',
      // Integrators have TypeScript 6 or 7. Both compile the base folder, which checks all declarations of the package that it
      // imports (no `skipLibCheck`).
      commands: () => [
        bin('typescript/tsc', '-p', 'test/types/tsconfig.json'),
        ...['', 'tags/', 'hydrate/', 'react/17/', 'react/18/', 'react/19/'].map((folder) =>
          typescript7(`test/types/${folder}tsconfig.json`),
        ),
      ],
    },
    { name: 'unit', commands: (counts) => [vitest('unit', counts)], counted: vitestCounts },
    { name: 'manifest', commands: () => [script('manifest', '--check')] },
    { name: 'reference', commands: () => [script('reference', '--check')] },
    {
      name: 'package',
      commands: () => [
        bin('publint', 'run', '--strict'),
        bin('@arethetypeswrong/cli/attw', '--pack', '.', '--profile', 'esm-only'),
      ],
    },
  ],
  [
    {
      name: 'browser',
      commands: () => [script('browser')],
      env: { PART: 'without-chromium-faults' },
      counted: (counts) => counts,
      needs: ['chromium', 'firefox', 'webkit'],
      minutes: 20,
    },
  ],
  // Chromium has three times the faults of the other engines: at the end of `browser` it would be alone.
  [
    {
      name: 'faults',
      commands: () => [script('browser')],
      env: { PART: 'faults', ENGINES: 'chromium' },
      counted: (counts) => counts,
      needs: ['chromium'],
      minutes: 20,
    },
    {
      name: 'e2e',
      commands: (counts) => [vitest('e2e', counts)],
      counted: vitestCounts,
      needs: ['chromium'],
      minutes: 20,
    },
  ],
  [
    // React, and apps without a framework; the others are left to `npm run frameworks`.
    {
      name: 'frameworks',
      commands: (counts) => [vitest('frameworks', counts)],
      counted: vitestCounts,
      needs: ['chromium'],
    },
    // It mostly waits: for limits to pass, and for servers to start and end.
    {
      name: 'gateway',
      commands: (counts) => [vitest('gateway', counts)],
      counted: vitestCounts,
      needs: ['valkey', 'nginx'],
    },
    { name: 'budgets', commands: () => [script('budgets')], needs: ['chromium'] },
    { name: 'lit', commands: () => [script('lit-range')], needs: ['chromium'] },
  ],
];

/** The compiler of TypeScript 7 takes a fifth of the time; tools that call a compiler as a library have version 6. */
function typescript7(project, ...parameters) {
  return bin('typescript-7/tsc', '-p', project, ...parameters);
}

function vitest(project, counts) {
  return bin(
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${counts}`,
  );
}

function vitestCounts(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report;
  // A file that could not be loaded has no failed tests.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken,
    skipped: numPendingTests + numTodoTests,
  };
}

/** Runs one step, prints its line and resolves with its numbers. */
async function perform(step) {
  const start = performance.now();
  let output = '';
  let error;
  const counts = join(folder, `${step.name}.json`);
  try {
    for (const [command, parameters] of step.commands(counts)) {
      output += await run(command, parameters, {
        // Packing would build again.
        env: {
          COUNTS: counts,
          NO_COLOR: '1',
          FORCE_COLOR: '0',
          npm_config_ignore_scripts: 'true',
          ...step.env,
        },
        timeout: (step.minutes ?? 10) * 60_000,
      });
    }
  } catch (failure) {
    error = failure;
  }
  if (error?.exitCode === registryUnreachable) {
    console.log(`not run ${step.name}: the package registry cannot be reached`);
    return { passed: 0, failed: 0 };
  }
  const sum = sumOf(step, counts, error);
  if (interruption) return sum;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const tests = step.counted ? `, ${sum.passed} passed, ${sum.failed} failed` : '';
  console.log(
    `${sum.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(12)} ${seconds} s${tests}${sum.why ?? ''}`,
  );
  if (sum.failed > 0) console.log(error?.message ?? output);
  return sum;
}

function sumOf(step, counts, error) {
  if (!step.counted) return error ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  let counted;
  try {
    counted = step.counted(JSON.parse(readFileSync(counts, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, why: ' (no test was counted)' };
  }
  const { passed, failed, skipped, note } = counted;
  if (passed + failed === 0) return { passed, failed: 1, why: ' (no test ran)' };
  if (skipped > 0) return { passed, failed: failed + skipped, why: ` (${skipped} skipped)` };
  return { passed, failed: failed || (error ? 1 : 0), why: note && ` (${note})` };
}

/** Installs what the steps need, if possible; reports what is missing as not run or, under CI, as failures. */
async function prepare(needed) {
  const { engines, installBrowsers } = await import('./browsers.mjs');
  const { installServers, servers } = await import('./servers.mjs');
  const missing = [];
  if (needed.some((name) => name in engines)) missing.push(...(await installBrowsers()));
  if (needed.some((name) => name in servers)) missing.push(...(await installServers()));
  for (const { name, variables } of missing) {
    const said = `${name} is not on this machine (or name it: ${variables})`;
    console.log(`${process.env.CI ? 'FAILED' : 'not run'}: ${said}`);
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

/** The signal that interrupted this run. */
let interruption;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // Once only: a second signal ends the process at once.
  process.once(signal, () => {
    interruption = signal;
    endAll();
  });
}

/** Runs the wanted steps and resolves with the sum of their numbers. */
async function runStages() {
  installPackages();
  const chosen = ({ name }) => wanted.length === 0 || wanted.includes(name);
  const needed = stages
    .flat()
    .filter(chosen)
    .flatMap(({ needs = [] }) => needs);
  // Steps that need no browser and no server run while these are installed.
  const preparing = prepare(needed);
  preparing.catch(() => undefined);
  const sum = { passed: 0, failed: 0 };
  let missing = [];
  for (const stage of stages) {
    const planned = stage.filter(chosen);
    if (planned.some(({ needs }) => needs)) missing = await preparing;
    const steps = planned.filter((step) => canRun(step, missing));
    for (const { passed, failed } of await Promise.all(steps.map(perform))) {
      sum.passed += passed;
      sum.failed += failed;
    }
    if (interruption) break;
  }
  if (process.env.CI) sum.failed += missing.length;
  return sum;
}

let result;
try {
  result = await runStages();
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
