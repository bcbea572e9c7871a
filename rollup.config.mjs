import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { languageTables } from './scripts/language-tables.mjs';
import { bundledLibraries } from './scripts/rollup/bundled-libraries.mjs';
import { chunks } from './scripts/rollup/chunks.mjs';
import { litPolicy } from './scripts/rollup/lit-policy.mjs';
import { minified } from './scripts/rollup/minified.mjs';
import { oneScript } from './scripts/rollup/one-script.mjs';
import { stopOnWarnings } from './scripts/rollup/stop-on-warnings.mjs';
import { minifiedTemplates } from './scripts/rollup/templates.mjs';
import { typescript } from './scripts/rollup/typescript.mjs';

const { version, dependencies, peerDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const dir = process.env.DIST ?? 'dist';
const libraries = Object.keys({ ...dependencies, ...peerDependencies });
const external = (id) =>
  id.startsWith('node:') || libraries.some((name) => id === name || id.startsWith(`${name}/`));

const locales = existsSync('src/i18n/locales')
  ? readdirSync('src/i18n/locales').map((file) => `src/i18n/locales/${file}`)
  : [];

const isSource = (file) => existsSync(file);

/** What Rollup adds to an `import()` is shorter this way: 15 bytes of the first form. */
const generatedCode = { arrowFunctions: true };

// The modules keep their comments and names: maps would double the package, and bundlers warn about maps whose sources are
// not published.
const sourcemap = false;

/**
 * These views load after the second script, and import it too: esbuild, which Angular uses, makes a script of each set of modules that
 * the same `import()` calls reach, which are many more without it.
 */
const afterSecond = /^elements\/(?:card\/card-view|code\/code-form|profile\/profile-view)$/;

/** React's bundlers for server components keep such modules for the browser. */
const ofReact = /^react(?:\.server)?$/;

function banner({ name }) {
  if (afterSecond.test(name)) return "import '../journey-views.js';";
  return ofReact.test(name) ? "'use client';" : '';
}

/** For bundlers and Node: each module by itself, libraries external. */
const modules = {
  external,
  plugins: [languageTables(), minifiedTemplates(), typescript(), nodeResolve()],
  onwarn: stopOnWarnings,
  input: [
    ...['index', 'define', 'api', 'react', 'react.server', 'vue', 'vue.server', 'proof'].map(
      (entry) => `src/${entry}.ts`,
    ),
    ...locales,
  ].filter(isSource),
  output: {
    dir,
    preserveModules: true,
    preserveModulesRoot: 'src',
    generatedCode,
    sourcemap,
    banner,
  },
};

/** For pages: everything included; one file until the first form, one after it, and a file of each step, table of words and option. */
export const dropIn = (dir) => ({
  input: { onboarding: 'src/drop-in.ts' },
  // Chunks read more from the entry than its exports.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    languageTables(),
    minifiedTemplates(),
    typescript(),
    nodeResolve({ browser: true }),
    litPolicy(),
    chunks({ entry: 'onboarding.js', second: 'journey', after: ['dialog'], version }),
  ],
  output: {
    dir,
    entryFileNames: '[name].js',
    // The hash, or yesterday's second script would meet today's first.
    chunkFileNames: 'chunks/[name]-[hash:6].js',
    hashCharacters: 'hex',
    generatedCode,
    ...oneScript({
      name: 'journey',
      root: 'src/elements/journey-views.ts',
      entry: 'src/drop-in.ts',
    }),
    sourcemap: true,
    plugins: [minified(), bundledLibraries()],
  },
  onwarn: stopOnWarnings,
});

export default [modules, dropIn(dir)].filter(({ input }) => Object.keys(input).length > 0);
