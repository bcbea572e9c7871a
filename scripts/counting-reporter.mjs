import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { endedPages } from './webkit-launcher.mjs';
import { countEnd } from './webkit-ends.mjs';

/**
 * Counts tests, prints failures and the tables that pages log, and writes `{passed, failed, skipped,
 * ended}` to a file. `ended` are the pages whose WebKit process ended by itself before they had a result; they are not counted.
 */
export function countingReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, ended: [] };
      for (const session of sessions) {
        // Tables that a page prints on purpose.
        const tables = session.logs.flat().filter((text) => /^[\w ]+ matrix: /.test(String(text)));
        for (const table of tables) console.log(`${session.browser.name} ${table}`);
        const page = relative('.', session.testFile ?? '');
        if (endedPages.has(session.id)) {
          countEnd(`on ${page}`);
          if (!session.testResults) {
            counts.ended.push(page);
            continue;
          }
        }
        const where = `${session.browser.name} ${page}`;
        for (const { test, path } of testsIn(session.testResults)) {
          if (test.skipped) counts.skipped += 1;
          else if (test.passed) counts.passed += 1;
          else {
            counts.failed += 1;
            console.log(`FAILED ${where}: ${path}\n${explain(test.error)}`);
          }
        }
        // A page that broke outside of its tests, or had none, counts as failed.
        if (!session.passed && !testsIn(session.testResults).some(({ test }) => !test.passed)) {
          counts.failed += 1;
          console.log(`FAILED ${where}\n${session.errors.map(explain).join('\n')}`);
          session.request404s.forEach((url) => console.log(`  404 ${url}`));
        }
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function testsIn(suite, path = '') {
  if (!suite) return [];
  const inner = [path, suite.name].filter(Boolean).join(' › ');
  return [
    ...suite.tests.map((test) => ({ test, path: [inner, test.name].filter(Boolean).join(' › ') })),
    ...suite.suites.flatMap((child) => testsIn(child, inner)),
  ];
}

function explain(error) {
  if (!error) return '  no reason given';
  const values =
    error.expected === undefined ? '' : `\n  expected ${error.expected}\n  actual ${error.actual}`;
  return `  ${error.message}${values}\n${error.stack ?? ''}`;
}
