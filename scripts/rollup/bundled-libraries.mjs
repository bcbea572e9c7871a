import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const POINTER = '/*! Licences of the libraries in this file: THIRD-PARTY.txt */\n';
const isLibrary = (id) => /[\\/]node_modules[\\/]/.test(id);

/**
 * What the drop-in owes to the libraries in it: `THIRD-PARTY.txt` with the version and the licence of each, a pointer to it at
 * the end of each script that contains one, and source maps without their text, which would be a third of the maps.
 * `rollup-plugin-license` would bring lodash and moment for the same.
 */
export const bundledLibraries = () => ({
  name: 'bundled-libraries',
  renderChunk: (code, { moduleIds }) =>
    moduleIds.some(isLibrary) ? { code: `${code.trimEnd()}\n${POINTER}`, map: null } : null,
  generateBundle(_, bundle) {
    const files = Object.values(bundle);
    const ids = files.flatMap(({ moduleIds = [] }) => moduleIds.filter(isLibrary));
    const folders = [...new Set(ids.map(packageFolder))].sort();
    const source = folders.map(licenceOf).join(`\n${'-'.repeat(80)}\n\n`);
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source });
    for (const file of files.filter(({ fileName }) => fileName.endsWith('.map'))) {
      const map = JSON.parse(file.source);
      map.sourcesContent = map.sources.map((name, index) =>
        isLibrary(name) ? null : map.sourcesContent[index],
      );
      file.source = JSON.stringify(map);
    }
  },
});

/** The folder of the package that a module belongs to: the nearest one with a name in its package.json. */
function packageFolder(id) {
  let folder = dirname(id);
  while (!nameOf(folder)) folder = dirname(folder);
  return folder;
}

function nameOf(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).name : undefined;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((path) => /^licen[cs]e/i.test(path));
  if (!file) throw new Error(`${name} ${version} has no licence text`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
