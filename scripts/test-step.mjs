/** Performs one step of `npm test` and counts its tests. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bin } from './commands.mjs';
import { run } from './run.mjs';
import { endsIn } from './webkit-ends.mjs';

/** The exit code of a step that cannot reach the package registry; not used under CI. */
const registryUnreachable = 75;

/** The command of Vitest projects, which writes its report to the file `counts`. */
export const vitest =
  (...projects) =>
  (counts) => [
    bin(
      'vitest',
      'run',
      ...projects.map((name) => `--project=${name}`),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${counts}`,
    ),
  ];

/** The numbers of a report of Vitest, and the names of the failed tests. */
export function vitestCounts({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
  testResults,
}) {
  // A file that could not be loaded has no failed tests.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const names = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === 'failed');
      const titles = failed.length > 0 ? failed.map((test) => test.fullName) : ['(not loaded)'];
      return titles.map((title) => `${relative('.', name)} > ${title}`);
    });
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken,
    skipped: numPendingTests + numTodoTests,
    names,
  };
}

/** The browser tests write their numbers themselves. */
export const runnerCounts = (counts) => counts;

/** Runs a step of the run whose files are in `folder`, prints its line and resolves with its numbers. */
export async function perform(step, folder, isInterrupted) {
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
          WEBKIT_ENDS: endsIn(folder),
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
  if (isInterrupted()) return sum;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const tests = step.counted ? `, ${sum.passed} passed, ${sum.failed} failed` : '';
  console.log(
    `${sum.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(12)} ${seconds} s${tests}${sum.why ?? ''}`,
  );
  if (sum.failed > 0 || step.prints) console.log(error?.message ?? output);
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
  const { passed, failed, skipped, names } = counted;
  if (passed + failed === 0) return { passed, failed: 1, why: ' (no test ran)' };
  if (skipped > 0) return { passed, failed: failed + skipped, why: ` (${skipped} skipped)` };
  return { passed, failed: failed || (error ? 1 : 0), names };
}
