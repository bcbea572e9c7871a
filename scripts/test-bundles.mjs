/**
 * Bundles the browser tests in advance. Loading three hundred modules one by one takes seconds on a busy machine before
 * the first test.
 */
import { join, posix, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { languageTablesOfEsbuild } from './language-tables.mjs';

const root = join(import.meta.dirname, '..');

/** A plugin of the test runner, which opens a page for each of these files. */
export function testBundles(files) {
  /** Path → text. */
  const served = new Map();
  return {
    name: 'test-bundles',
    async serverStart() {
      for (const { path, text } of await bundle(files)) {
        served.set(`/${relative(root, path).split(sep).join(posix.sep)}`, text);
      }
    },
    serve({ path }) {
      const body = served.get(path.startsWith('/test/') ? path.replace(/\.ts$/, '.js') : path);
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}

async function bundle(files) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: files,
    splitting: true,
    outdir: root,
    outbase: root,
    chunkNames: 'test-bundles/[hash]',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    // Lit's development build checks more.
    conditions: ['development'],
    // Modules that a test imports for their side effects must not be dropped.
    ignoreAnnotations: true,
    // Engines read the whole text, also of functions that no test calls.
    minifyWhitespace: true,
    sourcemap: 'linked',
    plugins: [languageTablesOfEsbuild],
    write: false,
  });
  return outputFiles;
}
