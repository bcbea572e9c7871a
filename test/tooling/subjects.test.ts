import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longSubjects } from '../../scripts/subjects.mjs';

const fits = `unit: ${'ä'.repeat(65)}`;
const long = `${fits}b`;

let folder: string;
let base: string;
const git = (cwd: string, ...words: string[]) =>
  execFileSync('git', words, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.com',
    },
  }).trim();
const commit = (subject: string) =>
  git(folder, 'commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', subject, '-m', long);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
  git(folder, 'init', '--quiet');
  commit(`${long} before the rule`);
  base = git(folder, 'rev-parse', 'HEAD');
  commit(fits);
  commit(`${long} after it`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A clone of the last `depth` commits. */
function shallow(depth: number) {
  const clone = join(folder, `clone-${depth}`);
  git(folder, 'clone', '--quiet', `--depth=${depth}`, pathToFileURL(folder).href, clone);
  return clone;
}

describe('longSubjects', () => {
  const found = [expect.stringMatching(/^[0-9a-f]+ unit: ä+b after it$/)];

  it('finds 72 characters in a subject after the base, and nothing before it', () => {
    expect(longSubjects(folder, base)).toEqual(found);
  });

  it.each([1, 2])('checks the commits of a shallow clone without the base: %i', (depth) => {
    expect(longSubjects(shallow(depth), base)).toEqual(found);
  });

  it('finds nothing in another history, and without one', () => {
    expect(longSubjects(folder, '0'.repeat(40))).toEqual([]);
    expect(longSubjects(tmpdir(), base)).toEqual([]);
  });
});
