/**
 * Checks the imports of both packages: allowed folders and libraries, no circles of files or folders, and nothing of one in
 * the other.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import ts from 'typescript';
import { circlesIn } from './imports/circles.mjs';

/**
 * Folder of `src` → folders and libraries it may import. A folder may only import folders above it in this table, so
 * no import leads upwards between layers. The entries (files in `src` itself) may import any folder.
 */
const elements = {
  console: { folders: [], libraries: [] },
  domain: { folders: [], libraries: [] },
  kinds: { folders: ['console', 'domain'], libraries: [] },
  contract: { folders: [], libraries: [] },
  wire: { folders: ['contract', 'domain', 'kinds'], libraries: ['ofetch', 'zod/mini'] },
  loading: { folders: [], libraries: [] },
  proof: { folders: [], libraries: [] },
  flow: {
    folders: ['console', 'domain', 'kinds', 'loading', 'wire', 'proof'],
    libraries: ['zod/mini', '@noble/hashes'],
  },
  i18n: { folders: ['console', 'domain', 'loading'], libraries: ['lit'] },
  elements: {
    folders: ['console', 'domain', 'kinds', 'flow', 'i18n', 'loading'],
    libraries: ['lit', '@lit/task', 'libphonenumber-js', 'uqr'],
  },
  react: { folders: ['domain', 'flow', 'elements'], libraries: ['react'] },
  vue: { folders: ['domain', 'flow', 'elements'], libraries: ['vue'] },
  sandbox: { folders: ['contract', 'domain'], libraries: [] },
  testing: { folders: ['sandbox'], libraries: [] },
  doctor: { folders: ['domain', 'wire'], libraries: [] },
  cli: { folders: ['domain', 'sandbox', 'doctor'], libraries: ['node:'] },
};

/** The same for `gateway/src`. `*`: all that is in none of the other folders; they import each other. */
const gateway = {
  domain: { folders: [], libraries: [] },
  '*': {
    folders: ['domain'],
    libraries: [
      'node:buffer',
      'node:crypto',
      'zod/mini',
      'altcha-lib',
      'lru-cache',
      'ipaddr.js',
      'libphonenumber-js',
    ],
  },
  node: {
    folders: ['domain', '*'],
    libraries: ['node:', 'ioredis', 'undici', 'passkit-generator'],
  },
};

/**
 * By folder of sources: its table, and the folders that its entries may import. An entry of the gateway that an edge runtime
 * loads may not import `node`.
 */
export const packages = {
  src: { table: elements, entryFolders: () => Object.keys(elements) },
  'gateway/src': {
    table: gateway,
    entryFolders: (name) =>
      ({
        index: ['domain', '*'],
        'proof-of-work': ['domain', '*'],
        node: Object.keys(gateway),
        wallet: Object.keys(gateway),
      })[name],
  },
};

/** The folder of sources that a path is in. */
const rootOf = (path) => Object.keys(packages).find((root) => path.startsWith(`${root}/`));

/** The folders that an entry may import; undefined for any other file. */
function foldersOfEntry(path) {
  const root = rootOf(path);
  const isAtTop = root !== undefined && posix.dirname(path) === root;
  return isAtTop ? packages[root].entryFolders(posix.basename(path, '.ts')) : undefined;
}

/** The folder of the table that a file of `root` is in; undefined for an entry. */
function folderOf(root, path) {
  if (foldersOfEntry(path)) return undefined;
  const { table } = packages[root];
  const [first] = posix.relative(root, path).split('/');
  return first in table || !('*' in table) ? first : '*';
}

/**
 * The modules that a file imports in any form: static, dynamic, type only, `export … from`, and `import('…')`
 * in a type.
 */
const importsOf = (text) =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

/** The import problems of one file of either package, a sentence each. */
export function violations(path, text) {
  const root = rootOf(path);
  const { table } = packages[root];
  const folder = folderOf(root, path);
  const may =
    folder === undefined ? { folders: foldersOfEntry(path), libraries: [] } : table[folder];
  if (!may) return [`${path}: the folder ${folder} is not in the table`];
  return importsOf(text)
    .map((name) => problem(path, root, folder, may, name))
    .filter(Boolean);
}

function problem(path, root, folder, may, name) {
  if (!name.startsWith('.')) {
    const known = may.libraries.some(
      (library) =>
        name === library || name.startsWith(library.endsWith(':') ? library : `${library}/`),
    );
    return known ? undefined : `${path}: may not import the library ${name}`;
  }
  if (!name.endsWith('.js')) return `${path}: ${name} does not end in .js`;
  const target = posix.join(posix.dirname(path), name);
  if (!target.startsWith(`${root}/`)) return `${path}: ${name} leaves ${root}`;
  const other = folderOf(root, target.replace(/\.js$/, '.ts'));
  if (other === undefined) {
    return folder === undefined ? undefined : `${path}: may not import the entry ${name}`;
  }
  if (other === folder || may.folders.includes(other)) return undefined;
  return `${path}: ${folder ?? 'an entry'} may not import ${other} (${name})`;
}

/**
 * Each file with the files that it imports, in whatever form.
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
 * Each folder with the other folders that its files import: of `src` two levels deep, of `gateway/src` one. Files deeper in the
 * tree belong to the folder at that level, and the entries of a package to none of its folders.
 *
 * @param {ReadonlyMap<string, readonly string[]>} graph Each file with the files that it imports.
 * @returns {Map<string, string[]>}
 */
export function folderGraph(graph) {
  const placeOf = (path) =>
    foldersOfEntry(path) ? 'entries' : posix.dirname(path).split('/').slice(0, 3).join('/');
  const folders = new Map([...graph.keys()].map((path) => [placeOf(path), new Set()]));
  for (const [path, imported] of graph) {
    const folder = placeOf(path);
    for (const other of imported.map(placeOf)) if (other !== folder) folders.get(folder).add(other);
  }
  return new Map([...folders].map(([folder, others]) => [folder, [...others]]));
}

if (process.argv[1] === import.meta.filename) {
  const files = new Map(
    Object.keys(packages)
      .flatMap((root) =>
        readdirSync(root, { recursive: true }).map(
          (file) => `${root}/${file.replaceAll(sep, '/')}`,
        ),
      )
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
  const graph = importGraph(files);
  const found = [
    ...[...files].flatMap(([path, text]) => violations(path, text)),
    ...circlesIn(graph).map((circle) => `import circle: ${circle.join(' ')}`),
    ...circlesIn(folderGraph(graph)).map((folders) => `circle of folders: ${folders.join(' ')}`),
    ...Object.keys(packages).flatMap((root) =>
      [...files.keys()].some((path) => rootOf(path) === root) ? [] : `${root} has no files`,
    ),
  ];
  found.forEach((line) => console.error(line));
  process.exitCode = found.length > 0 ? 1 : 0;
}
