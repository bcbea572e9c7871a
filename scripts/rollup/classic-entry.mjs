const CHUNK = /\bimport\((["`])\.\//g;

/** Where the classic script lies: a letter that the minifier leaves alone. */
export const HERE = 'Q';

/** Its own address; the one of a script that an optimiser has written into the page or made a module is not known. */
const address = (classic) =>
  `document.currentScript?.src||(()=>{throw Error("${classic} needs its own src: exclude it from combining")})()`;

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
      const body = code
        .replace(CHUNK, `import(${HERE}+$1`)
        .replace(/\n\/\/# sourceMappingURL=.*\n$/, '');
      if (!code.match(CHUNK)) this.error(`${entry} imports no chunk`);
      if (/\bimport\.|\bimport\((?!Q\+)/.test(body)) {
        this.error(`${entry} has an import that a classic script cannot do`);
      }
      const source =
        `(${HERE}=>{"use strict";\n${body}})(new URL(".",${address(classic)}).href);\n` +
        `//# sourceMappingURL=${classic}.map\n`;
      this.emitFile({ type: 'asset', fileName: classic, source });
      // The line that opens the function has nothing to point at.
      const shifted = { ...map, file: classic, mappings: `;${map.mappings}` };
      this.emitFile({ type: 'asset', fileName: `${classic}.map`, source: JSON.stringify(shifted) });
    },
  };
}
