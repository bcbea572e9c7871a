/**
 * Measures the package's entries in the bundle of a page, with their libraries, with two bundlers.
 */
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { minified } from '../rollup/minified.mjs';
import { brotliOf } from './brotli.mjs';

const dist = join(import.meta.dirname, '../../dist');

const part = (name) => join(dist, 'parts', `${name}.js`);

/** What a page imports by `import()` on the way to the card. */
const untilCard = [
  ...['commands', 'steps', 'profile'].map(part),
  join(dist, 'i18n/en.main.js'),
  join(dist, 'domain/common-passwords.js'),
];

/**
 * Sizes of an entry by bundler: `first` is what loads with the entry, `commands` the file with the commands of the journey, the
 * client of the API and its libraries; `all` includes everything that is imported later. `scripts`: how many files load until
 * the card.
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
  const named = (test) => [...files.keys()].filter((name) => test(files.get(name)));
  const bytes = (names) => brotliOf([...names].map((name) => files.get(name).code));
  const entry = named(({ isEntry }) => isEntry);
  const imported = untilCard.flatMap((module) => named(({ target }) => target === module));
  return {
    first: bytes(withStaticImports(files, entry)),
    commands: bytes(named(({ modules }) => modules.includes(part('commands')))),
    scripts: withStaticImports(files, [...entry, ...imported]).size,
    all: bytes(files.keys()),
  };
}

/** These files, and what they import without `import()`. */
function withStaticImports(files, names) {
  const found = new Set();
  const follow = (name) => {
    if (found.has(name)) return;
    found.add(name);
    files.get(name).imports.forEach(follow);
  };
  names.forEach(follow);
  return found;
}

/**
 * Each file as `{code, imports, isEntry, modules, target}` by its name; `imports` lists its static imports, and `target` is the
 * module whose `import()` loads the file.
 */
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
          target: entryPoint && join(dist, entryPoint),
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
      .map(({ fileName, code, imports, isEntry, moduleIds, facadeModuleId }) => [
        fileName,
        { code, imports, isEntry, modules: moduleIds, target: facadeModuleId },
      ]),
  );
}
