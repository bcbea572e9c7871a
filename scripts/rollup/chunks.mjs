import { dirname, posix } from 'node:path';
import MagicString from 'magic-string';

/** `() => import('./x.js')`: how our sources load a script (`src/loading/script.ts`). */
const LOADED = /\(\)(\s*=>\s*import\(\s*['"]\.)/g;
const IMPORT = /\bimport\(\s*['"]\./g;
const PACKAGES = /[\\/]node_modules[\\/]/;

/**
 * How the scripts of the drop-in find each other.
 *
 * The entry finds a chunk at an address of its own for each attempt: browsers keep a failed module under its address.
 * `() => import('./x.js')` becomes `(attempt) => import(…)` of `x.js`, and of `x.js?2` and so on from the second attempt on.
 * Another form of `import()` in our sources ends the build.
 *
 * A chunk finds the exports of the entry without its address. With `import … from '../onboarding.js'` it would load the entry a
 * second time on a page that uses `onboarding.js?v=2`: another URL is another module, with a second Lit and a second session.
 * So the entry stores its exports in one global array, and chunks read them from there by their position: names would be bytes
 * of the first form. The first copy on a page wins, as for the tags.
 *
 * The chunk `second` shares its exports in the same way, with the chunks that it imports, and with those that the entry imports after it
 * (`after`). A chunk that imports another
 * one ends the build: it would fail for the life of the page after the other one has failed once.
 */
export function chunks({ entry, second, after = [], version }) {
  const global = (name) =>
    `globalThis[Symbol.for(${JSON.stringify(`onboarding-elements ${version}${name}`)})]`;
  const core = global('');
  const coreOfSecond = global(` ${second}`);
  return {
    name: 'chunks',
    transform(code, id) {
      const imports = code.match(IMPORT)?.length ?? 0;
      if (imports === 0 || PACKAGES.test(id)) return null;
      const text = new MagicString(code);
      if ((code.match(LOADED)?.length ?? 0) !== imports)
        this.error(`${id}: an import() that is not () => import('./x.js')`);
      text.replace(LOADED, '(attempt)$1');
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
    renderDynamicImport({ moduleId, targetChunk }) {
      if (!targetChunk || PACKAGES.test(moduleId)) return null;
      return {
        left: 'import(new URL(',
        right: ' + (attempt > 1 ? "?" + attempt : ""), import.meta.url))',
      };
    },
    renderChunk(code, chunk, _, { chunks }) {
      const text = new MagicString(code);
      const program = this.parse(code);
      const cores = new Map([[entry, core]]);
      const later = Object.values(chunks).find(({ name }) => name === second);
      if (
        later &&
        (after.includes(chunk.name) ||
          !comesWithout(later.fileName, chunks, entry).has(chunk.fileName))
      )
        cores.set(later.fileName, coreOfSecond);
      if (chunk.isEntry) {
        if (chunk.imports.length > 0) this.error('the entry must be one file');
        const list = exportsOf(this, program, chunk.exports, (node) =>
          text.remove(node.start, node.end),
        );
        text.append(`${core} ??= [${list}];`);
      }
      if (chunk === later)
        text.append(`${coreOfSecond} ??= [${exportsOf(this, program, chunk.exports)}];`);
      for (const node of chunk.isEntry ? [] : program.body) {
        if (node.type !== 'ImportDeclaration') continue;
        const { value } = node.source;
        const path = posix.join(dirname(chunk.fileName), value);
        if (!cores.has(path)) this.error(`${chunk.fileName} imports ${value}`);
        const names = node.specifiers.map((specifier) => {
          if (specifier.type !== 'ImportSpecifier') this.error('only named imports can be shared');
          return `${chunks[path].exports.indexOf(specifier.imported.name)}: ${specifier.local.name}`;
        });
        const statement = names.length ? `const { ${names.join(', ')} } = ${cores.get(path)};` : '';
        text.overwrite(node.start, node.end, statement);
      }
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}

/** The chunks that a page may import before the chunk `later`: those that the entry imports, and what these import. */
function comesWithout(later, chunks, entry) {
  const reached = new Set([entry]);
  for (const name of reached)
    if (name !== later) chunks[name]?.dynamicImports.forEach((one) => reached.add(one));
  return reached;
}

/**
 * The variables that a chunk exports, in the order of `names`; rejects bindings that change after loading. `onList`: called with the
 * export list.
 */
function exportsOf(plugin, program, names, onList = () => undefined) {
  const locals = new Map();
  for (const node of program.body) {
    if (!node.type.startsWith('Export')) continue;
    if (node.type !== 'ExportNamedDeclaration' || node.declaration || node.source) {
      plugin.error(`a ${node.type} cannot be shared`);
    }
    for (const { local, exported } of node.specifiers) locals.set(exported.name, local.name);
    onList(node);
  }
  for (const name of locals.values())
    if (changesLater(program, name)) plugin.error(`${name} is shared and changes`);
  return names.map((name) => locals.get(name)).join(', ');
}

/**
 * True if a function assigns to the variable: its value may then change after loading, and a copied binding
 * would be outdated. Assignments while the module loads are done by then.
 */
function changesLater(node, name, inFunction = false) {
  if (Array.isArray(node)) return node.some((child) => changesLater(child, name, inFunction));
  if (node === null || typeof node !== 'object') return false;
  const isFunction = /Function/.test(node.type ?? '');
  // A local variable of the same name hides it; Lit's files are full of one-letter names.
  const { params, param, init, left, type } = node;
  const locals = {
    ForStatement: init,
    ForInStatement: left,
    ForOfStatement: left,
    CatchClause: param,
  };
  const own = isFunction ? params : type === 'BlockStatement' ? node : locals[type];
  if (declares(own, name)) return false;
  const within = inFunction || isFunction;
  const target = { AssignmentExpression: node.left, UpdateExpression: node.argument }[node.type];
  if (within && target?.type === 'Identifier' && target.name === name) return true;
  return Object.values(node).some((child) => changesLater(child, name, within));
}

/** True if the parameters or variables of a function or a block include the name; inner ones have their own. */
function declares(node, name) {
  if (Array.isArray(node)) return node.some((child) => declares(child, name));
  switch (node?.type) {
    case 'Identifier':
      return node.name === name;
    case 'ObjectPattern':
      return node.properties.some(({ value, argument }) => declares(value ?? argument, name));
    case 'ArrayPattern':
      return declares(node.elements, name);
    case 'AssignmentPattern':
      return declares(node.left, name);
    case 'RestElement':
      return declares(node.argument, name);
    case 'VariableDeclaration':
      return node.declarations.some(({ id }) => declares(id, name));
    case 'BlockStatement':
      return node.body.some(
        (child) => child.type === 'VariableDeclaration' && declares(child, name),
      );
    default:
      return false;
  }
}
