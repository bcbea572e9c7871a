import { dirname, posix } from 'node:path';
import MagicString from 'magic-string';

/**
 * Lets chunks use what the entry already holds without importing the entry by its URL.
 *
 * Chunks that said `import … from '../onboarding.js'` would load the whole entry again when the page
 * wrote `onboarding.js?v=2`: another URL is another module, with a second Lit and a second session. So
 * the entry puts what it shares on one global object, and chunks read it from there. The first copy on
 * a page wins, as it does for the tags.
 */
export function sharedCore({ entry, version }) {
  const core = `globalThis[Symbol.for(${JSON.stringify(`onboarding-elements ${version}`)})]`;
  return {
    name: 'shared-core',
    renderChunk(code, chunk) {
      const text = new MagicString(code);
      const program = this.parse(code);
      if (chunk.isEntry) {
        publishExports(this, program, text, core);
      } else {
        const path = posix.relative(dirname(chunk.fileName), entry);
        for (const node of program.body) {
          if (node.type !== 'ImportDeclaration' || node.source.value !== path) continue;
          const names = node.specifiers.map((specifier) => {
            if (specifier.type !== 'ImportSpecifier')
              this.error('only named imports can be shared');
            return `${specifier.imported.name}: ${specifier.local.name}`;
          });
          text.overwrite(
            node.start,
            node.end,
            names.length ? `const { ${names.join(', ')} } = ${core};` : '',
          );
        }
        if (text.toString().includes(`${path}'`)) this.error(`${chunk.fileName} loads the entry`);
      }
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}

/** Replaces the export list by an assignment; refuses bindings that change after loading. */
function publishExports(plugin, program, text, core) {
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') plugin.error('the entry must be one file');
    if (!node.type.startsWith('Export')) continue;
    if (node.type !== 'ExportNamedDeclaration' || node.declaration || node.source) {
      plugin.error(`the entry cannot share a ${node.type}`);
    }
    const shared = node.specifiers.map(({ local, exported }) => {
      if (changesLater(program, local.name)) plugin.error(`${local.name} is shared and changes`);
      return `${exported.name}: ${local.name}`;
    });
    text.overwrite(node.start, node.end, `${core} ??= { ${shared.join(', ')} };`);
  }
}

/**
 * Whether a function writes to the variable: then its value can change after loading, which a copied
 * binding would miss. What the module itself writes while it loads is done by then.
 */
function changesLater(node, name, inFunction = false) {
  if (Array.isArray(node)) return node.some((child) => changesLater(child, name, inFunction));
  if (node === null || typeof node !== 'object') return false;
  const isFunction = /Function/.test(node.type ?? '');
  // A local of the same name hides the variable; Lit's own files are full of one-letter names.
  if (isFunction && (declares(node.params, name) || declares(node.body, name))) return false;
  const within = inFunction || isFunction;
  const target = { AssignmentExpression: node.left, UpdateExpression: node.argument }[node.type];
  if (within && target?.type === 'Identifier' && target.name === name) return true;
  return Object.values(node).some((child) => changesLater(child, name, within));
}

/** Whether a function's parameters or own variables include the name; inner functions have their own. */
function declares(node, name) {
  if (Array.isArray(node)) return node.some((child) => declares(child, name));
  if (node === null || typeof node !== 'object') return false;
  switch (node.type) {
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
