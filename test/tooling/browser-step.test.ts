/** The browser tests as a step of `npm test`, with a runner that writes prepared counts. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly ended: readonly string[];
}

const page = 'test/browser/a.test.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
  const runner = join(folder, 'node_modules', '@web', 'test-runner');
  mkdirSync(runner, { recursive: true });
  mkdirSync(join(folder, dirname(page)), { recursive: true });
  writeFileSync(join(folder, page), '');
  writeFileSync(join(runner, 'package.json'), '{ "bin": { "wtr": "runner.mjs" } }');
  // Each start takes the next counts of the plan.
  writeFileSync(
    join(runner, 'runner.mjs'),
    `import { readFileSync, writeFileSync } from 'node:fs';
    const [counts, ...others] = JSON.parse(readFileSync('plan.json', 'utf8'));
    writeFileSync('plan.json', JSON.stringify(others));
    console.log('opens', ...process.argv.slice(2), process.env.ENGINES ?? 'every engine');
    writeFileSync(process.env.COUNTS, JSON.stringify(counts));
    process.exitCode = counts.code;`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ran = (more: Partial<Counts> & { readonly code?: number } = {}) => ({
  ...{ passed: 5, failed: 0, skipped: 0, ended: [], code: 0 },
  ...more,
});
const ended = ran({ passed: 0, ended: [page], code: 1 });

/** Runs the step; the first counts are those of all pages, the others those of pages without a result. */
function step(plan: readonly object[]) {
  const file = join(folder, 'counts.json');
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  const script = join(process.cwd(), 'scripts', 'browser.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script], {
    cwd: folder,
    env: { ...process.env, COUNTS: file, ENGINES: undefined },
    encoding: 'utf8',
  });
  return { status, stdout, counts: () => JSON.parse(readFileSync(file, 'utf8')) as Counts };
}

const starts = (stdout: string) => stdout.match(/^opens/gm)?.length;

describe('the browser step', () => {
  it('fails if the runner fails and has counted no failure', () => {
    const { status, counts } = step([ran({ code: 1 })]);
    expect(status).toBe(1);
    expect(counts().failed).toBe(1);
  });

  it('opens a page without a result, on which WebKit ended, in a new WebKit and adds its tests', () => {
    const { status, stdout, counts } = step([
      ran({ ended: [page], code: 1 }),
      ended,
      ran({ passed: 3 }),
    ]);
    expect(status).toBe(0);
    expect(counts()).toMatchObject({ passed: 8, failed: 0 });
    expect(stdout).toContain(`opens --files ${page} webkit`);
    expect(starts(stdout)).toBe(3);
  });

  it('fails if a test of that page fails, and does not repeat it', () => {
    const { status, stdout, counts } = step([
      ran({ ended: [page], code: 1 }),
      ran({ passed: 2, failed: 1, code: 1 }),
      ran(),
    ]);
    expect(status).toBe(1);
    expect(counts().failed).toBe(1);
    expect(starts(stdout)).toBe(2);
  });

  it('fails if WebKit ends on that page each time', () => {
    const { status, stdout, counts } = step([ran({ ended: [page], code: 1 }), ended, ended, ended]);
    expect(status).toBe(1);
    expect(counts().failed).toBe(1);
    expect(starts(stdout)).toBe(4);
  });
});
