import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { classicEntry, HERE } from './scripts/rollup/classic-entry.mjs';
import { leaveOut } from './scripts/rollup/left-out.mjs';
import { litModern } from './scripts/rollup/lit-modern.mjs';
import { litPolicy } from './scripts/rollup/lit-policy.mjs';
import { inOrderOfNeed } from './scripts/rollup/order-of-need.mjs';
import { sharedCore } from './scripts/rollup/shared-core.mjs';
import { typescript } from './scripts/rollup/typescript.mjs';
import { zodMembers } from './scripts/rollup/zod-members.mjs';

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

const minified = () =>
  terser({
    ecma: 2020,
    module: true,
    compress: { passes: 3, unsafe_arrows: true },
    mangle: { reserved: [HERE] },
    format: { comments: false },
  });

/** A warning about our own code ends the build; how libraries are written is theirs. */
function stopOnWarnings(warning) {
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
  plugins: [typescript(), nodeResolve()],
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
const dropIn = {
  input: { onboarding: 'src/drop-in.ts' },
  // ofetch makes a function of its own while it loads; ours is made where it is needed.
  treeshake: { manualPureFunctions: ['createFetch'] },
  plugins: [
    typescript(),
    leaveOut(),
    nodeResolve({ browser: true }),
    litModern(),
    litPolicy(),
    zodMembers(),
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
        // How a card is written is a line, and not for the card alone; where to get help neither is for the log-in alone.
        steps: [
          'views/register-desk.ts',
          'views/otp-view.ts',
          'flow/engine.ts',
          'domain/display.ts',
          'elements/ways-out.ts',
        ],
        // While the code is on its way.
        profile: ['views/profile-view.ts', 'views/profile-done-view.ts'],
        // Once it is known that the campaign asks for one.
        choices: ['profile/choice-control.ts'],
        card: ['views/card-view.ts'],
        login: ['views/login-view.ts', 'views/reset-view.ts', 'views/incomplete-view.ts'],
        // Where the journey does not go on by itself, for a person or for a developer.
        halt: [
          'views/error-view.ts',
          'views/away-view.ts',
          'elements/complaints.ts',
          'profile/options-missing.ts',
        ],
      },
    }),
    sourcemap: true,
    plugins: [
      sharedCore({ entry: 'onboarding.js', version }),
      minified(),
      classicEntry({ entry: 'onboarding.js', classic: 'onboarding.classic.js' }),
    ],
  },
  onwarn: stopOnWarnings,
};

export default [library, dropIn].filter(({ input }) => Object.keys(input).length > 0);
