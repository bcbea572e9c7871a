import { parseAst } from 'rollup/parseAst';

/** Name of the function that imports chunks in the classic script; the minifier must not use it. */
export const IMPORT = 'Q';

/**
 * Address of the classic script. `currentScript` has no `src` if an optimiser has moved the script inline, and
 * is null if it has made it a module or runs it late.
 */
const address = (classic) =>
  `document.currentScript?.src||(()=>{throw Error("${classic} needs its own src: exclude it from combining")})()`;

/**
 * Emits the entry a second time as a classic script, for pages that cannot use modules: the same code in a
 * strict function, with the same chunks. A classic script that imports the module entry would cost one more
 * round trip. A classic script of another origin has no base URL for `import()` (HTML, "create a classic
 * script", muted errors), hence `currentScript`.
 */
export function classicEntry({ entry, classic }) {
  return {
    name: 'classic-entry',
    generateBundle(_, bundle) {
      const { code, map } = bundle[entry];
      const source =
        `(${IMPORT}=>{"use strict";\n${withoutModuleSyntax(code, this)}})` +
        `((here=>path=>import(new URL(path,here)))(${address(classic)}));\n` +
        `//# sourceMappingURL=${classic}.map\n`;
      this.emitFile({ type: 'asset', fileName: classic, source });
      // The line that opens the function maps to nothing.
      const shifted = { ...map, file: classic, mappings: `;${map.mappings}` };
      this.emitFile({ type: 'asset', fileName: `${classic}.map`, source: JSON.stringify(shifted) });
    },
  };
}

/** The code with each `import(…)` replaced by `IMPORT(…)`. Columns are kept, so the source map stays valid. */
function withoutModuleSyntax(code, plugin) {
  const imports = [];
  visit(parseAst(code), (node) => {
    if (node.type === 'ImportExpression') imports.push(node.start);
    const isModuleOnly =
      node.type === 'ImportDeclaration' ||
      node.type.startsWith('Export') ||
      (node.type === 'MetaProperty' && node.meta.name === 'import');
    if (isModuleOnly)
      plugin.error(`a classic script cannot contain: ${code.slice(node.start, node.end)}`);
  });
  if (imports.length === 0) plugin.error('the entry imports no chunk');
  let body = code;
  for (const start of imports) {
    body =
      body.slice(0, start) + IMPORT.padEnd('import'.length) + body.slice(start + 'import'.length);
  }
  return body.replace(/\n\/\/# sourceMappingURL=.*\n$/, '');
}

function visit(node, found) {
  if (Array.isArray(node)) node.forEach((child) => visit(child, found));
  else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string') found(node);
    Object.values(node).forEach((child) => visit(child, found));
  }
}
