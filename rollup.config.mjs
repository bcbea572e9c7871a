import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { classicEntry, HERE } from './scripts/rollup/classic-entry.mjs';
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

/** A warning about our own code fails the build. Warnings about libraries are ignored, except our own about Lit. */
function stopOnWarnings(warning) {
  if (warning.plugin === 'lit-policy') return console.warn(`warning: ${warning.message}`);
  const files = warning.ids ?? [warning.id ?? warning.loc?.file ?? ''];
  if (files.every((file) => file.includes('node_modules'))) return;
  throw new Error(`${warning.code}: ${warning.message}`);
}

/** What bundlers and Node use: our modules one by one, the libraries left to the host's own build. */
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
      'sandbox',
    ].map((entry) => `src/${entry}.ts`),
    ...locales,
  ].filter((file) => existsSync(file)),
  external,
  plugins: [minifiedTemplates(), typescript(), nodeResolve()],
  output: {
    dir,
    preserveModules: true,
    preserveModulesRoot: 'src',
    sourcemap: true,
    sourcemapExcludeSources: false,
  },
  onwarn: stopOnWarnings,
};

/** What a page uses: everything included; one file until the first form, the rest in chunks. */
export const dropIn = (dir) => ({
  input: { onboarding: 'src/drop-in.ts' },
  // Chunks read more from the entry than what it exports itself.
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
    // Short, and of few characters: the first file names eight of them.
    chunkFileNames: 'chunks/[name]-[hash:6].js',
    hashCharacters: 'hex',
    // Otherwise a group would take what it shares with the entry out of the entry.
    onlyExplicitManualChunks: true,
    manualChunks: inOrderOfNeed({
      entry: 'src/drop-in.ts',
      groups: {
        // While the person types the address.
        // How a card is written is a line, and not for the card alone.
        steps: [
          'register/register-form.ts',
          'code/otp-view.ts',
          'flow/commands.ts',
          'domain/display.ts',
        ],
        // While the code is on its way.
        profile: ['profile/profile-view.ts', 'profile/saved-view.ts'],
        // Once it is known that the campaign asks for one.
        choices: ['profile/controls/choice-control.ts'],
        card: ['card/card-view.ts'],
        login: ['login/login-view.ts', 'code/reset-view.ts', 'login/incomplete-view.ts'],
        // Where the journey does not go on by itself, for a person or for a developer.
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
      minified([HERE]),
      classicEntry({ entry: 'onboarding.js', classic: 'onboarding.classic.js' }),
    ],
  },
  onwarn: stopOnWarnings,
});

export default [library, dropIn(dir)].filter(({ input }) => Object.keys(input).length > 0);
