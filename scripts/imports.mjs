/**
 * Checks the imports of `src`: allowed folders and libraries, no circles of files or folders.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import ts from 'typescript';
import { circlesIn } from './imports/circles.mjs';

/**
 * Folder of `src` → folders and libraries it may import. A folder may only import folders above it in this table, so
 * no import leads upwards between layers. The entries (files in `src` itself) may import any folder.
 */
export const table = {
  console: { folders: [], libraries: [] },
  domain: { folders: [], libraries: [] },
  kinds: { folders: ['domain'], libraries: [] },
  wire: { folders: ['domain', 'kinds'], libraries: ['ofetch', 'zod/mini'] },
  loading: { folders: [], libraries: [] },
  proof: { folders: [], libraries: [] },
  flow: {
    folders: ['console', 'domain', 'kinds', 'loading', 'wire', 'proof'],
    libraries: ['zod/mini'],
  },
  i18n: { folders: ['console', 'domain', 'loading'], libraries: ['lit'] },
  elements: {
    folders: ['console', 'domain', 'kinds', 'flow', 'i18n', 'loading'],
    libraries: ['lit', '@lit/task', '@lit-labs/ssr-client', 'libphonenumber-js', 'uqr'],
  },
  react: { folders: ['domain', 'flow', 'elements'], libraries: ['react'] },
  vue: { folders: ['domain', 'flow', 'elements'], libraries: ['vue'] },
  sandbox: { folders: ['domain'], libraries: [] },
  testing: { folders: ['sandbox'], libraries: [] },
  doctor: { folders: ['domain', 'wire'], libraries: [] },
  cli: { folders: ['domain', 'sandbox', 'doctor', 'i18n'], libraries: ['node:'] },
  gateway: {
    folders: ['domain'],
    libraries: ['node:buffer', 'node:crypto', 'zod/mini', 'altcha-lib'],
  },
  'gateway/node': {
    folders: ['domain', 'gateway'],
    libraries: ['node:', '@redis/client', 'undici', 'passkit-generator'],
  },
};

/** The folder of the table that a path below `src` is in; undefined for an entry. */
function folderOf(path) {
  const [, first, second, third] = path.split('/');
  if (third !== undefined && `${first}/${second}` in table) return `${first}/${second}`;
  return second === undefined ? undefined : first;
}

const entries = { folders: Object.keys(table), libraries: [] };

/**
 * The modules that a file imports in any form: static, dynamic, type only, `export … from`, and `import('…')`
 * in a type.
 */
const importsOf = (text) =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

/** The import problems of one file, a sentence each. `path` starts with `src/`. */
export function violations(path, text) {
  const folder = folderOf(path);
  const may = folder === undefined ? entries : table[folder];
  if (!may) return [`${path}: the folder ${folder} is not in the table`];
  return importsOf(text)
    .map((name) => problem(path, folder, may, name))
    .filter(Boolean);
}

function problem(path, folder, may, name) {
  if (!name.startsWith('.')) {
    const known = may.libraries.some(
      (library) =>
        name === library || name.startsWith(library.endsWith(':') ? library : `${library}/`),
    );
    return known ? undefined : `${path}: may not import the library ${name}`;
  }
  if (!name.endsWith('.js')) return `${path}: ${name} does not end in .js`;
  const target = posix.join(posix.dirname(path), name);
  if (!target.startsWith('src/')) return `${path}: ${name} leaves src`;
  const other = folderOf(target);
  if (other === undefined) {
    return folder === undefined ? undefined : `${path}: may not import the entry ${name}`;
  }
  if (other === folder || may.folders.includes(other)) return undefined;
  return `${path}: ${folder ?? 'an entry'} may not import ${other} (${name})`;
}

/**
 * Each file with the files of `src` that it imports, in whatever form.
 *
 * @param {ReadonlyMap<string, string>} files Text by path.
 * @returns {Map<string, string[]>}
 */
export function importGraph(files) {
  return new Map(
    [...files].map(([path, text]) => [
      path,
      importsOf(text)
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts')),
    ]),
  );
}

/**
 * Each folder of `src`, two levels deep, with the other folders that its files import. Files deeper in the tree
 * belong to the folder at the second level.
 *
 * @param {ReadonlyMap<string, readonly string[]>} graph Each file with the files that it imports.
 * @returns {Map<string, string[]>}
 */
export function folderGraph(graph) {
  const folderOf = (path) => posix.dirname(path).split('/').slice(0, 3).join('/');
  const folders = new Map([...graph.keys()].map((path) => [folderOf(path), new Set()]));
  for (const [path, imported] of graph) {
    const folder = folderOf(path);
    for (const other of imported.map(folderOf))
      if (other !== folder) folders.get(folder).add(other);
  }
  return new Map([...folders].map(([folder, others]) => [folder, [...others]]));
}

if (process.argv[1] === import.meta.filename) {
  const files = new Map(
    readdirSync('src', { recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `src/${file.replaceAll(sep, '/')}`)
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
  const graph = importGraph(files);
  const found = [
    ...[...files].flatMap(([path, text]) => violations(path, text)),
    ...circlesIn(graph).map((circle) => `import circle: ${circle.join(' ')}`),
    ...circlesIn(folderGraph(graph)).map((folders) => `circle of folders: ${folders.join(' ')}`),
    ...(files.size === 0 ? ['src has no files'] : []),
  ];
  found.forEach((line) => console.error(line));
  process.exitCode = found.length > 0 ? 1 : 0;
}
