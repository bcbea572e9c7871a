/**
 * Measures the package's entries in the bundle of a page, with their libraries, with two bundlers.
 */
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { minified } from '../rollup/minified.mjs';
import { brotli } from './brotli.mjs';

const dist = join(import.meta.dirname, '../../dist');

/** The commands of the journey; a bundler adds the libraries that talk to the API. */
const commands = join(dist, 'parts/commands.js');

/**
 * Sizes of an entry by bundler: `first` is what loads with the entry, `commands` the file with the commands of the journey, `all`
 * includes everything that is imported later.
 */
export async function measureEntry(name) {
  return {
    esbuild: sizes(await bundleWithEsbuild(name)),
    rollup: sizes(await bundleWithRollup(name)),
  };
}

/** Size of all texts of a language, from the sources: in the package those of English are in a file with other modules. */
export async function measureLanguage(name) {
  return sizes(await bundleWithEsbuild(`../src/i18n/locales/${name.replace(/js$/, 'ts')}`)).all;
}

function sizes(files) {
  const first = new Set();
  const follow = (name) => {
    if (first.has(name)) return;
    first.add(name);
    files.get(name).imports.forEach(follow);
  };
  follow([...files.keys()].find((name) => files.get(name).isEntry));
  const bytes = new Map([...files].map(([name, { code }]) => [name, brotli(code)]));
  const sumOf = (names) => names.reduce((sum, name) => sum + bytes.get(name), 0);
  const all = [...files.keys()];
  return {
    first: sumOf([...first]),
    commands: sumOf(all.filter((name) => files.get(name).modules.includes(commands))),
    all: sumOf(all),
  };
}

/** Each file as `{code, imports, isEntry, modules}` by its name; `imports` lists its static imports. */
async function bundleWithEsbuild(name) {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(dist, name)],
    outdir: 'out',
    absWorkingDir: dist,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    write: false,
  });
  return new Map(
    Object.entries(metafile.outputs).map(([path, { entryPoint, imports, inputs }]) => {
      const { text } = outputFiles.find((file) => file.path === join(dist, path));
      const isStatic = ({ kind }) => kind === 'import-statement';
      return [
        path,
        {
          code: text,
          imports: imports.filter(isStatic).map((imported) => imported.path),
          // esbuild also marks chunks that are imported later as entries.
          isEntry: entryPoint === name,
          modules: Object.keys(inputs).map((input) => join(dist, input)),
        },
      ];
    }),
  );
}

async function bundleWithRollup(name) {
  const bundle = await rollup({
    input: join(dist, name),
    plugins: [nodeResolve({ browser: true })],
    // Libraries cause warnings that we cannot fix.
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ plugins: [minified()] });
  await bundle.close();
  return new Map(
    output
      .filter(({ type }) => type === 'chunk')
      .map(({ fileName, code, imports, isEntry, moduleIds }) => [
        fileName,
        { code, imports, isEntry, modules: moduleIds },
      ]),
  );
}
