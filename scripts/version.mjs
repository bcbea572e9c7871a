/**
 * Writes the version of package.json into `src/domain/version.ts`. npm runs this within `npm version`, before it commits.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src/domain/version.ts');

/**
 * The source with this version.
 *
 * @param {string} text
 * @param {string} version
 * @returns {string}
 */
export const withVersion = (text, version) =>
  text.replace(/^(export const version = ')[^']*(?=';$)/m, `$1${version}`);

/** What the source says. */
export const versionInSource = () =>
  /^export const version = '([^']*)';$/m.exec(readFileSync(source, 'utf8'))?.[1];

if (process.argv[1] === import.meta.filename) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(source, withVersion(readFileSync(source, 'utf8'), version));
}
