import MagicString from 'magic-string';

/** `lazy(() => import('./x.js'))`, or `Promise.all([…])` of such imports in it, as the compiler of TypeScript writes it. */
const LAZY = /(\blazy\(\s*)\(\)(\s*=>\s*(?:import\(\s*['"]\.|Promise\.all\(\[[^\]]*\]))/g;
const PACKAGES = /[\\/]node_modules[\\/]/;
const IMPORT = /\bimport\(\s*['"]\./g;

/**
 * Lets the drop-in import its chunks through `src/lazy/chunks.ts`, which repeats a failed import under another
 * address: `lazy(() => import('./x.js'))` becomes
 * `lazy((importChunks) => importChunks('./what-x-needs.js', './x.js'))`. Every `import()` of our sources has to
 * stand in a `lazy`; another one ends the build.
 */
export function lazyChunks({ entry }) {
  return {
    name: 'lazy-chunks',
    transform(code, id) {
      const wanted = code.match(IMPORT)?.length ?? 0;
      if (wanted === 0 || PACKAGES.test(id)) return null;
      const text = new MagicString(code);
      text.replace(LAZY, '$1(importChunks)$2');
      const found = code.match(LAZY)?.join().match(IMPORT) ?? [];
      if (found.length !== wanted) this.error(`${id}: an import() outside of lazy()`);
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
    renderDynamicImport({ moduleId, targetChunk, targetModuleId, getTargetChunkImports }) {
      if (!targetChunk || !targetModuleId || PACKAGES.test(moduleId)) return null;
      const needed = (getTargetChunkImports() ?? [])
        .filter(({ type, chunk }) => type === 'internal' && chunk.name !== entry)
        .map(({ fileName }) => `${JSON.stringify(`./${fileName}`)}, `);
      return { left: `importChunks(${needed.join('')}`, right: ')' };
    },
  };
}
