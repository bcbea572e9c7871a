import { minifySync } from 'oxc-minify';

/** Minifies each chunk with oxc. `reserved` names are not given to any variable. */
export const minified = (reserved = []) => ({
  name: 'minified',
  renderChunk(code, { fileName }) {
    const result = minifySync(fileName, code, {
      module: true,
      compress: { target: 'es2022' },
      mangle: { toplevel: true, reserved },
      sourcemap: true,
    });
    if (result.errors.length > 0) this.error(`${fileName}: ${result.errors[0].message}`);
    return { code: result.code, map: result.map };
  },
});
