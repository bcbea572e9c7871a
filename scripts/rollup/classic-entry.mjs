const HERE_OF_MODULE = /\bimport\.meta\.url\b/g;

/** The variable with the address of the classic script: longer than the names that a minifier gives. */
const HERE = 'here';

/**
 * The script's own address. An element that the page names `currentScript` hides the property of the document, so it
 * is read by the getter of the interface, and taken from a script alone. A script that an optimiser has written
 * into the page or made a module has none.
 */
const address = (classic) =>
  `(d=>{const s=Object.getOwnPropertyDescriptor(Document.prototype,"currentScript").get.call(d);` +
  `if(s instanceof HTMLScriptElement&&s.src)return s.src;` +
  `throw Error("${classic} needs its own src: exclude it from combining")})(document)`;

/**
 * Writes the entry once more as a classic script, for pages that can write no other: the same code in a
 * function, in strict mode, which loads the same chunks from beside itself. A classic script that imported
 * the module would cost a page a second round trip. One from another origin has no base address of its
 * own for `import()` (HTML, "create a classic script", muted errors), hence `currentScript`.
 */
export function classicEntry({ entry, classic }) {
  return {
    name: 'classic-entry',
    generateBundle(_, bundle) {
      const { code, map } = bundle[entry];
      // No column moves, so that the source map still holds.
      const body = code.replace(HERE_OF_MODULE, HERE).replace(/\n\/\/# sourceMappingURL=.*\n$/, '');
      if (!code.match(HERE_OF_MODULE)) this.error(`${entry} imports no chunk`);
      if (/\bimport\.|\bimport\(\s*["'`]/.test(body)) {
        this.error(`${entry} has an import that a classic script cannot do`);
      }
      const source =
        `(${HERE}=>{"use strict";\n${body}})(${address(classic)});\n` +
        `//# sourceMappingURL=${classic}.map\n`;
      this.emitFile({ type: 'asset', fileName: classic, source });
      // The line that opens the function has nothing to point at.
      const shifted = { ...map, file: classic, mappings: `;${map.mappings}` };
      this.emitFile({ type: 'asset', fileName: `${classic}.map`, source: JSON.stringify(shifted) });
    },
  };
}
