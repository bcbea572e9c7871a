const HERE_OF_MODULE = /\bimport\.meta\.url\b/g;

/** The variable for the classic script's URL: longer than the names that a minifier assigns. */
const HERE = 'here';

/**
 * Reads the URL of the running script. An element named `currentScript` hides the property of the document,
 * so the getter of the interface is called, and only a script element counts. A script that an optimiser has
 * inlined or turned into a module has no URL.
 */
const address = (classic) =>
  `(d=>{const s=Object.getOwnPropertyDescriptor(Document.prototype,"currentScript").get.call(d);` +
  `if(s instanceof HTMLScriptElement&&s.src)return s.src;` +
  `throw Error("${classic} needs its own src: exclude it from combining")})(document)`;

/**
 * Emits the entry a second time as a classic script, for pages that cannot load modules: the same code in a
 * function in strict mode, loading the same chunks from its own folder. A classic script that imports the
 * module would cost a second round trip. A classic script from another origin has no base URL for `import()`
 * (HTML, "create a classic script", muted errors), hence `currentScript`.
 */
export function classicEntry({ entry, classic }) {
  return {
    name: 'classic-entry',
    generateBundle(_, bundle) {
      const { code, map } = bundle[entry];
      // No column moves, so the source map stays valid.
      const body = code.replace(HERE_OF_MODULE, HERE).replace(/\n\/\/# sourceMappingURL=.*\n$/, '');
      if (!code.match(HERE_OF_MODULE)) this.error(`${entry} imports no chunk`);
      if (/\bimport\.|\bimport\(\s*["'`]/.test(body)) {
        this.error(`${entry} has an import that a classic script cannot do`);
      }
      const source =
        `(${HERE}=>{"use strict";\n${body}})(${address(classic)});\n` +
        `//# sourceMappingURL=${classic}.map\n`;
      this.emitFile({ type: 'asset', fileName: classic, source });
      // The line that opens the function maps to nothing.
      const shifted = { ...map, file: classic, mappings: `;${map.mappings}` };
      this.emitFile({ type: 'asset', fileName: `${classic}.map`, source: JSON.stringify(shifted) });
    },
  };
}
