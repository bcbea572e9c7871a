/**
 * Bundles the browser tests in advance. Loading three hundred modules one by one takes seconds on a busy machine before
 * the first test.
 */
import { join, posix, relative, sep } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
/** The bundle of all files that share pages: one script, because a page would load a hundred chunks. */
const shared = '/test-bundles/shared.js';

/**
 * A plugin of the test runner. Each of `pages` lists the test files that one page runs in turn, each in a suite of its own
 * name. The page has the address of the first. A file that shares a page cannot await at its top level.
 */
export function testBundles(pages) {
  /** Path → text. */
  const served = new Map();
  const together = pages.filter(({ length }) => length > 1);
  const alone = pages.filter(({ length }) => length === 1).flat();

  return {
    name: 'test-bundles',
    async serverStart() {
      const outputs = await Promise.all([
        bundle({ entryPoints: alone, splitting: true, outdir: root, outbase: root }),
        bundle({ stdin: suitesOf(together.flat()), outfile: join(root, shared) }),
      ]);
      for (const { path, text } of outputs.flat()) {
        served.set(`/${relative(root, path).split(sep).join(posix.sep)}`, text);
      }
      for (const files of together) served.set(jsOf(`/${files[0]}`), runs(files));
    },
    serve({ path }) {
      const body = served.get(path.startsWith('/test/') ? jsOf(path) : path);
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}

const jsOf = (path) => path.replace(/\.ts$/, '.js');

/** A module that exports a function for each file, which defines its tests. The library removes its fixtures after each. */
const suitesOf = (files) => ({
  contents: `import '@open-wc/testing';
  export const suites = {
    ${files.map((file) => `'${file}': () => void require('./${file}'),`).join('\n')}
  };`,
  resolveDir: root,
});

/** The module of a page that runs several files. */
const runs = (files) =>
  `import { suites } from '${shared}';
  for (const file of ${JSON.stringify(files)}) describe(file, suites[file]);`;

async function bundle(options) {
  const { outputFiles } = await build({
    absWorkingDir: root,
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
    write: false,
    ...options,
  });
  return outputFiles;
}
