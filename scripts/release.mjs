/** Prepares a release from a build. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isPlaceholder, repositoryAddress } from './address.mjs';
import { npm } from './commands.mjs';
import { run } from './run.mjs';
import { filesOfOtherVersion } from './version.mjs';

const usage = `Usage: npm run release [-- --check | --snippet | --unsnippet]

After a build: writes version and integrity into the CDN snippet of docs/cms.md, and removes from the pages that a package is
not on the registry yet.

  --check      only checks, and fails if something is not ready; npm publish runs it first
  --snippet    writes the snippet only; npm pack runs it after its build
  --unsnippet  restores the page as it was before --snippet; npm pack runs it after packing
  --help       prints this
`;

const page = 'docs/cms.md';
/** The page of the clone while its packed form is written. */
const pageOfClone = 'node_modules/.hosting-of-clone.md';
/** These say how to install a package that is not on the registry. */
const beforeRegistry = [
  'docs/README.md',
  'README.md',
  'gateway/README.md',
  'gateway/docs/run.md',
  'sandbox/README.md',
  'angular/README.md',
  'site/pages/index.html',
];

/**
 * The CDN snippet with the version and the hash of its script.
 *
 * @param {string} text
 * @param {{ version: string; integrity: string }} release
 * @returns {string}
 */
export function withRelease(text, { version, integrity }) {
  return text
    .replaceAll(/(onboarding-elements@)\d+\.\d+\.\d+(?:-[\w.]+)?(?=\/dist\/)/g, `$1${version}`)
    .replaceAll(/(integrity=")sha384-[\w+/=]+(?=")/g, `$1${integrity}`);
}

/**
 * Whether the page has the CDN snippet of this release: a rewritten page could have lost the words that are replaced.
 *
 * @param {string} text
 * @param {{ version: string; integrity: string }} release
 * @returns {boolean}
 */
export const hasRelease = (text, { version, integrity }) =>
  text.includes(`onboarding-elements@${version}/dist/onboarding.js`) &&
  text.includes(`integrity="${integrity}"`);

/**
 * A page without the sentence that says that the package is not on the registry.
 *
 * @param {string} text
 * @returns {string}
 */
export const onRegistry = (text) =>
  text.replace(/The package is not on the npm registry yet:[^.]*\.\s*/, '');

/**
 * What keeps the package from being published, a sentence each.
 *
 * @param {{ address: string; version: string; others: string[]; integrity: string; changelog: string; hosting: string; pages: Record<string, string> }} release
 * @returns {string[]}
 */
export function releaseProblems(release) {
  const { address, version, others, integrity, changelog, hosting, pages } = release;
  return [
    isPlaceholder(address) &&
      `the repository's address is still ${address}: run \`npm run address https://github.com/<owner>/<name>\``,
    ...others.map(
      (file) =>
        `${file} does not say ${version}, as package.json does: run \`node scripts/version.mjs\``,
    ),
    !changelog.includes(`\n## ${version}\n`) && `CHANGELOG.md has no chapter ${version}`,
    !hasRelease(hosting, { version, integrity }) &&
      `the CDN snippet of ${page} is not that of this build: run \`npm run release\``,
    ...Object.entries(pages).map(
      ([name, text]) =>
        onRegistry(text) !== text &&
        `${name} says that the package is not on the registry: run \`npm run release\``,
    ),
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

/** The output of the audit; it fails if it finds something, and without an answer. */
const audit = () =>
  run(...npm('audit', '--omit=dev', '--json')).catch(({ message }) =>
    message.slice(message.indexOf('{'), message.lastIndexOf('}') + 1),
  );

/** The one flag that is given, `release` without one, or what is wrong with the arguments. */
function readMode() {
  const flag = { type: 'boolean' };
  const options = { check: flag, snippet: flag, unsnippet: flag, help: { ...flag, short: 'h' } };
  try {
    const given = Object.keys(parseArgs({ options }).values);
    if (given.includes('help')) return { mode: 'help' };
    if (given.length > 1)
      return { fault: `${given.map((one) => `--${one}`).join(', ')}: one only` };
    return { mode: given[0] ?? 'release' };
  } catch ({ message }) {
    return { fault: message };
  }
}

async function prepare(mode) {
  process.chdir(join(import.meta.dirname, '..'));
  const read = (file) => readFileSync(file, 'utf8');
  const { version } = JSON.parse(read('package.json'));
  const { integrity } = JSON.parse(read('dist/manifest.json')).files['onboarding.js'];
  const hosting = read(page);
  const pages = Object.fromEntries(beforeRegistry.map((name) => [name, read(name)]));
  if (mode === 'unsnippet') {
    const before = existsSync(pageOfClone) ? read(pageOfClone) : hosting;
    // Not if somebody has changed the page meanwhile.
    if (withRelease(before, { version, integrity }) === hosting) writeFileSync(page, before);
    rmSync(pageOfClone, { force: true });
  } else if (mode !== 'check') {
    const written = withRelease(hosting, { version, integrity });
    if (!hasRelease(written, { version, integrity })) throw Error(`${page} has no CDN snippet`);
    if (mode === 'snippet') writeFileSync(pageOfClone, hosting);
    writeFileSync(page, written);
    if (mode !== 'snippet') {
      for (const [name, text] of Object.entries(pages)) writeFileSync(name, onRegistry(text));
    }
  } else {
    const address = repositoryAddress();
    const changelog = read('CHANGELOG.md');
    const others = filesOfOtherVersion(version);
    const { problems, notRun } = auditResult(await audit());
    if (notRun) console.warn(`Not run: ${notRun}.`);
    const release = { address, version, others, integrity, changelog, hosting, pages };
    const found = [...releaseProblems(release), ...problems];
    for (const problem of found) console.error(`Not published: ${problem}.`);
    process.exitCode = found.length > 0 ? 1 : 0;
  }
}

if (process.argv[1] === import.meta.filename) {
  const { mode, fault } = readMode();
  if (fault) {
    process.stderr.write(`${fault}\n\n${usage}`);
    process.exitCode = 2;
  } else if (mode === 'help') process.stdout.write(usage);
  else await prepare(mode);
}
