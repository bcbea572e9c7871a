/**
 * Writes the version of package.json wherever it is repeated: in the sources of elements and gateway, in the packages of gateway, sandbox and
 * Angular, in what installs the gateway, in the lock file, and in the pages that print it. Then it builds, and writes the hash of the
 * script into the CDN snippet. npm runs this within `npm version`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { script } from './commands.mjs';
import { run } from './run.mjs';

const root = join(import.meta.dirname, '..');
const constant = /(?<=^export const version = ')[^']*(?=';$)/gm;
const number = String.raw`\d+\.\d+\.\d+(?:-[\w.]+)?`;
/** The page with the CDN snippet. */
export const hosting = 'docs/cms.md';
const query = new RegExp(`(?<=onboarding\\.js\\?v=)${number}`, 'g');

/**
 * By file, each place of the version. Another version in the same file is about another release, and stays.
 *
 * @type {Record<string, RegExp[]>}
 */
const places = {
  'src/domain/version.ts': [constant],
  'gateway/src/domain/version.ts': [constant],
  'demo/cms/wordpress/onboarding-elements.php': [/(?<=^ \* Version: ).*$/gm],
  [hosting]: [
    query,
    new RegExp(`(?<=onboarding-elements@)${number}(?=/dist/)`, 'g'),
    new RegExp(`(?<='/onboarding/onboarding\\.js', array\\(\\), ')${number}`, 'g'),
  ],
  'gateway/docs/operate.md': [new RegExp(`(?<=onboarding-gateway-)${number}(?=\\.tgz)`, 'g')],
  'docs/security.md': [new RegExp(`(?<=/onboarding/)${number}(?=/)`, 'g')],
};

/**
 * The text with this version in each of its places. Throws if one is missing: a rewritten page would keep the version for ever.
 *
 * @param {string} file
 * @param {string} text
 * @param {string} version
 * @returns {string}
 */
export function withVersion(file, text, version) {
  return (places[file] ?? []).reduce((changed, place) => {
    if (changed.search(place) < 0) throw new Error(`${file} has no version at ${place}`);
    return changed.replaceAll(place, version);
  }, text);
}

/**
 * By file, the changes of its JSON.
 *
 * @type {Record<string, (content: any, version: string) => void>}
 */
const changes = {
  'gateway/package.json': (content, version) => {
    content.version = version;
  },
  'sandbox/package.json': (content, version) => {
    content.version = version;
  },
  'angular/package.json': (content, version) => {
    content.version = version;
    content.peerDependencies['onboarding-elements'] = version;
  },
  'gateway/deploy/package.json': ({ dependencies }, version) => {
    dependencies['onboarding-gateway'] = version;
  },
  'package-lock.json': ({ packages }, version) => {
    packages.gateway.version = version;
    packages.sandbox.version = version;
    packages.angular.version = version;
    packages.angular.peerDependencies['onboarding-elements'] = version;
  },
};

/**
 * Each file with its text, and its text with this version.
 *
 * @param {string} version
 */
export function filesOfVersion(version) {
  const text = (file) => readFileSync(join(root, file), 'utf8');
  return [
    ...Object.keys(places).map((file) => ({
      file,
      is: text(file),
      wanted: withVersion(file, text(file), version),
    })),
    ...Object.entries(changes).map(([file, change]) => {
      const content = JSON.parse(text(file));
      change(content, version);
      return { file, is: text(file), wanted: `${JSON.stringify(content, undefined, 2)}\n` };
    }),
  ];
}

/** The files that have another version. @param {string} version @returns {string[]} */
export const filesOfOtherVersion = (version) =>
  filesOfVersion(version)
    .filter(({ is, wanted }) => is !== wanted)
    .map(({ file }) => file);

/** The hash of the built drop-in. @returns {string} */
export const integrityOfBuild = () =>
  JSON.parse(readFileSync(join(root, 'dist/manifest.json'), 'utf8')).files['onboarding.js']
    .integrity;

/**
 * The page with this hash in its CDN snippet. Throws if the snippet is missing.
 *
 * @param {string} text
 * @param {string} integrity
 * @returns {string}
 */
export function withIntegrity(text, integrity) {
  const place = /(?<=integrity=")sha384-[\w+/=]+(?=")/;
  if (!place.test(text)) throw new Error(`${hosting} has no hash of a script`);
  return text.replace(place, integrity);
}

if (process.argv[1] === import.meta.filename) {
  process.chdir(root);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const { file, wanted } of filesOfVersion(version)) writeFileSync(file, wanted);
  await run(...script('build'));
  writeFileSync(hosting, withIntegrity(readFileSync(hosting, 'utf8'), integrityOfBuild()));
}
