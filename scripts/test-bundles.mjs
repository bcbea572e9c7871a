/**
 * Bundles the browser tests in advance, with shared chunks. Loading three hundred modules one by one takes
 * seconds on a busy machine before the first test.
 */
import { join, posix, relative, sep } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** A plugin of the test runner that serves the bundles in place of these files. */
export function testBundles(files) {
  const bundles = new Map();
  return {
    name: 'test-bundles',
    async serverStart() {
      const { outputFiles } = await build({
        entryPoints: files,
        outdir: root,
        outbase: root,
        absWorkingDir: root,
        chunkNames: 'test-chunks/[hash]',
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        // Lit's development build checks more.
        conditions: ['development'],
        // Modules that a test imports for their side effects must not be dropped.
        ignoreAnnotations: true,
        sourcemap: 'linked',
        write: false,
      });
      for (const { path, text } of outputFiles) {
        bundles.set(`/${relative(root, path).split(sep).join(posix.sep)}`, text);
      }
    },
    serve({ path }) {
      const body = bundles.get(path.replace(/^(\/test\/.*)\.ts$/, '$1.js'));
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}
