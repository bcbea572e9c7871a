import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { classicEntry } from './scripts/rollup/classic-entry.mjs';
import { languageEntries } from './scripts/rollup/language-entries.mjs';
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
  if (warning.plugin === 'lit-policy') return console.warn(`warning: ${warning.message}`);
  const files = warning.ids ?? [warning.id ?? warning.loc?.file ?? ''];
  if (files.every((file) => file.includes('node_modules'))) return;
  throw new Error(`${warning.code}: ${warning.message}`);
}

/** For bundlers and Node: each module separately, libraries external. */
const library = {
  input: [
    ...[
      'index',
      'index.server',
      'define',
      'define.server',
      'hydrate',
      'api',
      'gateway',
      'gateway-node',
      'gateway-proof-of-work',
      'gateway/node/bin',
      'proof',
      'react',
      'react.server',
      'sandbox',
      'testing',
      'doctor',
      'cli/bin',
    ].map((entry) => `src/${entry}.ts`),
    ...locales,
  ].filter((file) => existsSync(file)),
  external,
  plugins: [minifiedTemplates(), typescript(), nodeResolve()],
  output: {
    dir,
    preserveModules: true,
    preserveModulesRoot: 'src',
    // The modules keep their comments and names: maps would double the package, and bundlers warn about maps whose
    // sources are not published.
    sourcemap: false,
    // React's bundlers for server components keep such modules for the browser.
    banner: ({ name }) => (/^react(?:\.server)?$/.test(name) ? "'use client';" : ''),
  },
  onwarn: stopOnWarnings,
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
    // Otherwise a group would move what it shares with the entry out of the entry.
    onlyExplicitManualChunks: true,
    manualChunks: inOrderOfNeed({
      entry: 'src/drop-in.ts',
      groups: {
        // Needed while the visitor types the address. `display.ts` is one line and not for the card alone.
        steps: [
          'register/register-form.ts',
          'code/otp-view.ts',
          'flow/commands.ts',
          'domain/display.ts',
        ],
        // Needed while the code is being sent: data entry, and the card after it. In one file they compress better.
        profile: ['profile/profile-view.ts', 'profile/saved-view.ts', 'card/card-view.ts'],
        // Needed once the campaign is known to have choice fields.
        choices: ['profile/controls/choice-control.ts'],
        login: [
          'login/login-view.ts',
          'code/reset-view.ts',
          'flow/reset.ts',
          'flow/after-log-in.ts',
          'login/incomplete-view.ts',
        ],
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
    ],
  },
  onwarn: stopOnWarnings,
});

export default [library, dropIn(dir)].filter(({ input }) => Object.keys(input).length > 0);
