/** Holds the direction of imports: who may import what, of ours and of others. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import ts from 'typescript';

/** Folder of `src` → folders and libraries it may import. The entries (files in `src` itself) may import any folder. */
export const table = {
  domain: { folders: [], libraries: [] },
  wire: { folders: ['domain'], libraries: ['ofetch', 'zod/mini'] },
  flow: { folders: ['domain', 'wire', 'proof'], libraries: [] },
  i18n: { folders: ['domain'], libraries: ['lit'] },
  elements: {
    folders: ['domain', 'flow', 'i18n'],
    libraries: ['lit', '@lit/task', '@lit-labs/ssr-client', 'jsbarcode', 'libphonenumber-js'],
  },
  sandbox: { folders: ['domain'], libraries: ['hono'] },
  proof: { folders: [], libraries: [] },
  gateway: {
    folders: ['domain'],
    libraries: ['node:buffer', 'node:crypto', 'node:http', 'node:https', 'zod/mini', 'altcha-lib'],
  },
  'gateway/node': { folders: ['domain', 'gateway'], libraries: ['node:', '@redis/client'] },
};

/** The folder of the table that a path below `src` is in; undefined for an entry. */
function folderOf(path) {
  const [, first, second, third] = path.split('/');
  if (third !== undefined && `${first}/${second}` in table) return `${first}/${second}`;
  return second === undefined ? undefined : first;
}

const entries = { folders: Object.keys(table), libraries: [] };

/**
 * What is wrong with the imports of one file, a sentence each. `path` starts with `src/`. Counts every form:
 * static, dynamic, type only, `export … from`, and `import('…')` in a type.
 */
export function violations(path, text) {
  const folder = folderOf(path);
  const may = folder === undefined ? entries : table[folder];
  if (!may) return [`${path}: the folder ${folder} is not in the table`];
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => problem(path, folder, may, fileName))
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

if (process.argv[1] === import.meta.filename) {
  const files = readdirSync('src', { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/${file.replaceAll(sep, '/')}`);
  const found = files.flatMap((path) => violations(path, readFileSync(path, 'utf8')));
  found.forEach((line) => console.error(line));
  if (files.length === 0) console.error('src has no files');
  process.exitCode = found.length > 0 || files.length === 0 ? 1 : 0;
}
