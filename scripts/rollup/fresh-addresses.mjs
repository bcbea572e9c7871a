import MagicString from 'magic-string';

/** `() => import('./x.js')`: how our sources load a script (`src/loading/script.ts`). */
const LOADED = /\(\)(\s*=>\s*import\(\s*['"]\.)/g;
const IMPORT = /\bimport\(\s*['"]\./g;
const PACKAGES = /[\\/]node_modules[\\/]/;

/**
 * Gives each attempt to load a script of the drop-in an address of its own: browsers keep a failed module under its address.
 * `() => import('./x.js')` becomes `(attempt) => import(…)` of `x.js`, and of `x.js?2` and so on from the second attempt on.
 * Another form of `import()` in our sources ends the build.
 */
export function freshAddresses() {
  return {
    name: 'fresh-addresses',
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
  };
}
