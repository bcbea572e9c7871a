/**
 * Checks the subjects of commits: a reader of the history sees them whole in 71 characters. Commits up to `lastBefore` are older
 * than the rule.
 */
import { execFileSync } from 'node:child_process';

const lastBefore = 'bdf75824a9fb99b6dc89fdda5c768499aa1ffdf6';
const most = 71;

/** The output of git in a folder; undefined if it fails, or if git is not there. */
function git(folder, ...words) {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio });
  } catch {
    return undefined;
  }
}

/**
 * The commits after `base` whose subject is too long, a line each. A shallow clone without `base` has only commits after it. A
 * copy without a history, or with another one, has none to check.
 *
 * @param {string} folder
 * @param {string} base
 * @returns {string[]}
 */
export function longSubjects(folder, base) {
  const log = (...range) => git(folder, 'log', '--no-merges', '--format=%h %s', ...range, '--');
  const isShallow = git(folder, 'rev-parse', '--is-shallow-repository')?.trim() === 'true';
  const lines = log(`${base}..HEAD`) ?? (isShallow ? log('HEAD') : undefined) ?? '';
  const subjectOf = (line) => line.slice(line.indexOf(' ') + 1);
  return lines.split('\n').filter((line) => [...subjectOf(line)].length > most);
}

if (process.argv[1] === import.meta.filename) {
  const found = longSubjects('.', lastBefore);
  for (const line of found) console.error(`A subject of more than ${most} characters: ${line}`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
