/** Checks that a build may be published as this version; `npm publish` runs it first, and fails with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPlaceholder, repositoryAddress } from './address.mjs';
import { npmOutput } from './commands.mjs';
import { run } from './run.mjs';
import { filesOfOtherVersion, hosting, integrityOfBuild, withIntegrity } from './version.mjs';

/** What pages say about a package before its first release. */
const sentence = 'not on the npm registry yet';

/**
 * What keeps the package from being published, a sentence each.
 *
 * @param {{ address: string; version: string; others: string[]; integrity: string; changelog: string; page: string; unpublished: string[] }} release
 * @returns {string[]}
 */
export function releaseProblems(release) {
  const { address, version, others, integrity, changelog, page, unpublished } = release;
  return [
    isPlaceholder(address) &&
      `the repository's address is still ${address}: run \`npm run address https://github.com/<owner>/<name>\``,
    ...others.map(
      (file) => `${file} does not say ${version}, as package.json does: run \`npm run version\``,
    ),
    !changelog.includes(`\n## ${version}\n`) && `CHANGELOG.md has no chapter ${version}`,
    withIntegrity(page, integrity) !== page &&
      `${hosting} does not have the hash of this build: run \`npm run version\``,
    ...unpublished.map((file) => `${file} says "${sentence}": remove the sentence`),
  ].filter(Boolean);
}

/**
 * What `npm audit --omit=dev --json` says: weaknesses found in dependencies, a sentence each, or that the registry gave no answer.
 *
 * @param {string} output
 * @returns {{ problems: string[]; notRun?: string }}
 */
export function auditResult(output) {
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    report = {};
  }
  if (!report.vulnerabilities) {
    return { problems: [], notRun: 'npm audit: the registry gave no answer' };
  }
  const problems = Object.values(report.vulnerabilities).map(
    ({ name, severity, range }) => `npm audit: ${name} ${range} has a ${severity} weakness`,
  );
  return { problems };
}

/** The pages with the sentence; Git ends with 1 if there is none. */
async function pagesBeforeRelease() {
  const search = ['grep', '-l', sentence, '--', '*.md', 'site/pages'];
  const found = await run('git', search).catch((error) => {
    if (error.exitCode !== 1) throw error;
    return '';
  });
  return found.split('\n').filter(Boolean);
}

if (process.argv[1] === import.meta.filename) {
  process.chdir(join(import.meta.dirname, '..'));
  const read = (file) => readFileSync(file, 'utf8');
  const { version } = JSON.parse(read('package.json'));
  const { problems, notRun } = auditResult(npmOutput('audit', '--omit=dev', '--json'));
  if (notRun) console.warn(`Not run: ${notRun}.`);
  const release = {
    address: repositoryAddress(),
    version,
    others: filesOfOtherVersion(version),
    integrity: integrityOfBuild(),
    changelog: read('CHANGELOG.md'),
    page: read(hosting),
    unpublished: await pagesBeforeRelease(),
  };
  const found = [...releaseProblems(release), ...problems];
  for (const problem of found) console.error(`Not published: ${problem}.`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
