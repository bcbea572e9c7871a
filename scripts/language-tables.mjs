/**
 * The scripts of a language, made of its JSON files in `src/i18n`. The sources import them as if they were files beside these:
 * `de.opening.js` and `de.main.js` are the parts of `de.json`, divided by the keys of `en.opening.ts`; `de.formal.js` is
 * `de.formal.json`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transform } from 'esbuild';

const TABLE = /[\\/](\w+)\.(opening|main|formal|informal)\.js$/;

/** For Rollup and Vitest. */
export const languageTables = () => ({
  name: 'language-tables',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer && isTable(resolve(dirname(importer), source))
      ? resolve(dirname(importer), source)
      : null,
  load: (id) => (isTable(id) ? moduleOf(id) : null),
});

/** For esbuild. */
export const languageTablesOfEsbuild = {
  name: 'language-tables',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: TABLE }, ({ path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      return isTable(file) ? { path: file } : undefined;
    });
    onLoad({ filter: TABLE }, async ({ path }) =>
      isTable(path) ? { contents: await moduleOf(path) } : undefined,
    );
  },
};

/** The JSON file of a script; undefined for any other path. */
function jsonOf(path) {
  const [, language, part] = TABLE.exec(path) ?? [];
  if (!part) return undefined;
  const name = part.endsWith('formal') ? `${language}.${part}.json` : `${language}.json`;
  return join(dirname(path), name);
}

/** English has no JSON file. */
function isTable(path) {
  const file = jsonOf(path);
  return file !== undefined && existsSync(file);
}

async function moduleOf(path) {
  const { sentences } = JSON.parse(readFileSync(jsonOf(path), 'utf8'));
  const [, , part] = TABLE.exec(path);
  if (part.endsWith('formal')) return exported('tone', sentences);
  const opening = await openingKeys(dirname(path));
  const own = Object.entries(sentences).filter(
    ([key]) => opening.has(key) === (part === 'opening'),
  );
  return exported(part, Object.fromEntries(own));
}

const exported = (name, table) => `export const ${name} = ${JSON.stringify(table, null, 2)};\n`;

/** The keys of the first form. */
async function openingKeys(folder) {
  const source = readFileSync(join(folder, 'en.opening.ts'), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  const { opening } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return new Set(Object.keys(opening));
}
