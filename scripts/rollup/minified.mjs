import { transformSync } from 'esbuild';
import { minifySync } from 'oxc-minify';

/** Minifies each chunk: esbuild shortens its names, oxc does the rest. */
export const minified = () => [shortNames(), compressed()];

/** oxc-minify leaves the names of `#private` members as they are (0.145; 0.149 shortens them, then this step can go). */
const shortNames = () => ({
  name: 'short-names',
  renderChunk(code, { fileName }) {
    const { code: short, map } = transformSync(code, {
      minifyIdentifiers: true,
      format: 'esm',
      target: 'es2022',
      sourcemap: true,
      sourcefile: fileName,
    });
    return { code: short, map };
  },
});

const compressed = () => ({
  name: 'compressed',
  renderChunk(code, { fileName }) {
    const result = minifySync(fileName, code, {
      module: true,
      compress: { target: 'es2022' },
      mangle: { toplevel: true },
      sourcemap: true,
    });
    if (result.errors.length > 0) this.error(`${fileName}: ${result.errors[0].message}`);
    return { code: result.code, map: result.map };
  },
});
