/**
 * Writes the version of package.json wherever it is repeated: in the sources of both packages, in the package of the gateway and
 * what installs it, and in the lock file. npm runs this within `npm version`, before it commits.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const sources = ['src/domain/version.ts', 'gateway/src/domain/version.ts'];

/**
 * The source with this version.
 *
 * @param {string} text
 * @param {string} version
 * @returns {string}
 */
export const withVersion = (text, version) =>
  text.replace(/^(export const version = ')[^']*(?=';$)/m, `$1${version}`);

/**
 * By file, the changes of its JSON.
 *
 * @type {Record<string, (content: any, version: string) => void>}
 */
const changes = {
  'gateway/package.json': (content, version) => {
    content.version = version;
  },
  'gateway/deploy/package.json': ({ dependencies }, version) => {
    dependencies['onboarding-gateway'] = version;
  },
  'package-lock.json': ({ packages }, version) => {
    packages.gateway.version = version;
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
    ...sources.map((file) => ({ file, is: text(file), wanted: withVersion(text(file), version) })),
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

if (process.argv[1] === import.meta.filename) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const { file, wanted } of filesOfVersion(version)) writeFileSync(join(root, file), wanted);
}
