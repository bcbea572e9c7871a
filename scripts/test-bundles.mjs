/**
 * The browser tests as a page loads them: bundled beforehand, each file with chunks that it shares with others. A page
 * that asks for three hundred modules one by one takes seconds of a busy machine before its first test.
 */
import { join, posix, relative, sep } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** A plugin of the test runner that answers with the bundle where a page asks for one of these files. */
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
        // What a test loads for what it does must not be dropped.
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
