/** The browser tests as a step of `npm test`, with a runner that writes prepared counts. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly ended: readonly string[];
  readonly note?: string;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
  const runner = join(folder, 'node_modules', '@web', 'test-runner');
  mkdirSync(runner, { recursive: true });
  writeFileSync(join(runner, 'package.json'), '{ "bin": { "wtr": "runner.mjs" } }');
  writeFileSync(
    join(runner, 'runner.mjs'),
    `import { writeFileSync } from 'node:fs';
    const [all, again] = JSON.parse(process.env.PLAN);
    const counts = process.argv.includes('--files') ? again : all;
    console.log('opens', ...process.argv.slice(2), process.env.ENGINES ?? 'every engine');
    writeFileSync(process.env.COUNTS, JSON.stringify(counts));
    process.exitCode = counts.code;`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = 'test/browser/a.test.ts';
const ran = (more: Partial<Counts> & { readonly code?: number } = {}) => ({
  ...{ passed: 5, failed: 0, skipped: 0, ended: [], code: 0 },
  ...more,
});

/** Runs the step; the second counts are those of the pages that are opened once more. */
function step(...plan: readonly object[]) {
  const file = join(folder, 'counts.json');
  const env = { ...process.env, COUNTS: file, PLAN: JSON.stringify(plan), ENGINES: undefined };
  const script = join(process.cwd(), 'scripts', 'browser.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, counts: JSON.parse(readFileSync(file, 'utf8')) as Counts };
}

describe('the browser step', () => {
  it('opens every page once', () => {
    const { status, stdout, counts } = step(ran());
    expect(status).toBe(0);
    expect(counts).toMatchObject({ passed: 5, failed: 0 });
    expect(stdout.match(/opens/g)).toHaveLength(1);
  });

  it('opens no page again on which a test failed', () => {
    const { status, stdout, counts } = step(ran({ failed: 1, code: 1 }), ran());
    expect(status).toBe(1);
    expect(counts).toMatchObject({ passed: 5, failed: 1 });
    expect(stdout.match(/opens/g)).toHaveLength(1);
  });

  it('fails if the runner fails and has counted no failure', () => {
    const { status, counts } = step(ran({ code: 1 }));
    expect(status).toBe(1);
    expect(counts.failed).toBe(1);
  });

  it('opens a page on which WebKit ended once more in WebKit, names it and adds its tests', () => {
    const { status, stdout, counts } = step(ran({ ended: [page], code: 1 }), ran({ passed: 3 }));
    expect(status).toBe(0);
    expect(counts).toMatchObject({ passed: 8, failed: 0 });
    expect(counts.note).toContain(page);
    expect(stdout).toContain(`opens --files ${page} webkit`);
  });

  it.each([
    ['WebKit ends on that page again', { passed: 0, ended: [page], code: 1 }],
    ['a test of that page fails', { passed: 2, failed: 1, code: 1 }],
  ])('fails if %s', (_, second) => {
    const { status, counts } = step(ran({ ended: [page], code: 1 }), ran(second));
    expect(status).toBe(1);
    expect(counts.failed).toBe(1);
  });
});
