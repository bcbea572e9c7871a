import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { classicEntry } from './scripts/rollup/classic-entry.mjs';
import { languageEntries } from './scripts/rollup/language-entries.mjs';
import { ownSources } from './scripts/rollup/own-sources.mjs';
import { lazyChunks } from './scripts/rollup/lazy-chunks.mjs';
import { litPolicy } from './scripts/rollup/lit-policy.mjs';
import { minified } from './scripts/rollup/minified.mjs';
import { inOrderOfNeed } from './scripts/rollup/order-of-need.mjs';
import { sharedCore } from './scripts/rollup/shared-core.mjs';
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

/**
 * A warning about our own code fails the build. Warnings about libraries are ignored, except our own about
 * Lit.
 */
function stopOnWarnings(warning) {
  // A module of types alone is an empty file.
  if (warning.code === 'EMPTY_BUNDLE') return;
  if (warning.plugin === 'lit-policy') return console.warn(`warning: ${warning.message}`);
  const files = warning.ids ?? [warning.id ?? warning.loc?.file ?? ''];
  if (files.every((file) => file.includes('node_modules'))) return;
  throw new Error(`${warning.code}: ${warning.message}`);
}

const isSource = (file) => existsSync(file);

/** What Rollup adds to an `import()` is shorter this way: 15 bytes of the first form. */
const generatedCode = { arrowFunctions: true };

/** What all builds for bundlers and Node share: libraries are external. */
const forBundlers = {
  external,
  plugins: [minifiedTemplates(), typescript(), nodeResolve()],
  onwarn: stopOnWarnings,
};

// The modules keep their comments and names: maps would double the package, and bundlers warn about maps whose sources are
// not published.
const sourcemap = false;

/** Commands, gateway and sandbox: each module separately. */
const tools = {
  ...forBundlers,
  input: [
    'gateway',
    'gateway-node',
    'gateway-proof-of-work',
    'gateway/node/bin',
    'proof',
    'sandbox',
    'testing',
    'testing/dom',
    'doctor',
    'cli/bin',
  ]
    .map((entry) => `src/${entry}.ts`)
    .filter(isSource),
  output: { dir, preserveModules: true, preserveModulesRoot: 'src', sourcemap },
};

/** The views that load after the first form, in the order in which they are needed. */
const views = {
  // With what files after `profile` need as well: esbuild makes two scripts of a file that is imported in both ways.
  steps: ['register/register-view.ts', 'code/code-form.ts', 'ui/waiting.ts', 'card/brand.ts'],
  profile: ['profile/profile-view.ts', 'profile/saved-view.ts', 'card/card-view.ts'],
  login: ['login/login-view.ts', 'login/incomplete-view.ts'],
  halt: [
    'status/error-view.ts',
    'status/no-element-view.ts',
    'elements/core/page-errors.ts',
    'profile/options-missing.ts',
  ],
};

/**
 * A few files in the order of need: a bundler makes one script of each, and of separate modules a script for each set of modules
 * with the same importers. Those before the views hold no element, since the headless entry imports them.
 */
const parts = inOrderOfNeed({
  shared: {
    // Until the first form.
    core: [['src/index.ts'], ['src/api.ts', 'barcode/drawing.ts']],
    // What views share with `commands`, which is imported by `import()` alone then; and with encoders of barcodes, so that
    // `barcode` becomes one script with `profile`.
    journey: [Object.values(views).flat(), ['src/api.ts', 'encoders/ean13.ts', 'encoders/qr.ts']],
  },
  groups: {
    form: ['src/index.ts'],
    // Imports an optional package.
    '': ['src/hydrate.ts'],
    commands: ['flow/commands/create-journey.ts'],
    headless: ['src/api.ts'],
    barcode: ['barcode/drawing.ts'],
    ...views,
  },
});

/** The path of a module in `src`, without its ending. */
const nameOf = (id) => relative('src', id).replaceAll('\\', '/').replace(/\.ts$/, '');

/** Elements and the headless entry. */
const library = {
  ...forBundlers,
  input: Object.fromEntries(
    [
      ...[
        'index',
        'index.server',
        'define',
        'define.server',
        'hydrate',
        'api',
        'react',
        'react.server',
      ].map((entry) => `src/${entry}.ts`),
      ...locales,
    ]
      .filter(isSource)
      .map((file) => [nameOf(file), file]),
  ),
  output: {
    dir,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    generatedCode,
    // Otherwise a file would name all files that its own imports import, for their side effects.
    hoistTransitiveImports: false,
    onlyExplicitManualChunks: true,
    manualChunks: (id, modules) => {
      const group = modules.getModuleInfo(id).isEntry ? undefined : parts(id, modules);
      return group ? `parts/${group}` : nameOf(id);
    },
    sourcemap,
    // React's bundlers for server components keep such modules for the browser.
    banner: ({ name }) => (/^react(?:\.server)?$/.test(name) ? "'use client';" : ''),
  },
};

/** For pages: everything included; one file until the first form, the rest in chunks. */
export const dropIn = (dir) => ({
  input: { onboarding: 'src/drop-in.ts' },
  // Chunks read more from the entry than its exports.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    minifiedTemplates(),
    typescript(),
    nodeResolve({ browser: true }),
    litPolicy(),
    lazyChunks({ entry: 'onboarding' }),
  ],
  output: {
    dir,
    entryFileNames: '[name].js',
    // Short names with few characters: the first file contains eight of them.
    chunkFileNames: 'chunks/[name]-[hash:6].js',
    hashCharacters: 'hex',
    generatedCode,
    // Otherwise a group would move what it shares with the entry out of the entry.
    onlyExplicitManualChunks: true,
    manualChunks: inOrderOfNeed({
      entries: ['src/drop-in.ts'],
      groups: {
        // Needed while the visitor types the address. `display.ts` is one line and not for the card alone.
        steps: [
          'register/register-view.ts',
          'code/code-form.ts',
          'flow/commands/create-journey.ts',
          'domain/display.ts',
        ],
        // Needed while the code is being sent: data entry, and the card after it. In one file they compress better.
        profile: ['profile/profile-view.ts', 'profile/saved-view.ts', 'card/card-view.ts'],
        login: ['login/login-view.ts', 'login/incomplete-view.ts'],
        // Needed if the journey cannot continue.
        halt: [
          'status/error-view.ts',
          'status/no-element-view.ts',
          'elements/core/page-errors.ts',
          'profile/options-missing.ts',
        ],
      },
    }),
    sourcemap: true,
    plugins: [
      sharedCore({ entry: 'onboarding.js', version }),
      minified(),
      classicEntry({ entry: 'onboarding.js', classic: 'onboarding.classic.js' }),
      languageEntries({
        entries: ['onboarding.js', 'onboarding.classic.js'],
        languages: ['de', 'es', 'fr', 'it'],
      }),
      ownSources(),
    ],
  },
  onwarn: stopOnWarnings,
});

export default [tools, library, dropIn(dir)].filter(({ input }) => Object.keys(input).length > 0);
