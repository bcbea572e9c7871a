/**
 * What may import what, for `npm run imports`: static and dynamic imports, those of types, and `import('…')` in a type.
 */

/**
 * Folder of `src` → folders and libraries it may import. A folder may only import folders above it in this table, so
 * no import leads upwards between layers. The entries (files in `src` itself) may import any folder.
 */
export const elements = {
  console: { folders: [], libraries: [] },
  domain: { folders: [], libraries: [] },
  kinds: { folders: ['console', 'domain'], libraries: [] },
  contract: { folders: [], libraries: [] },
  wire: { folders: ['contract', 'domain', 'kinds'], libraries: ['ofetch', 'zod/mini'] },
  loading: { folders: [], libraries: [] },
  proof: { folders: [], libraries: [] },
  passkey: { folders: ['domain'], libraries: [] },
  flow: {
    folders: ['console', 'domain', 'kinds', 'loading', 'wire', 'proof', 'passkey'],
    libraries: ['zod/mini', '@noble/hashes'],
  },
  i18n: { folders: ['console', 'domain', 'loading'], libraries: ['lit'] },
  elements: {
    folders: ['console', 'domain', 'kinds', 'flow', 'i18n', 'loading'],
    libraries: ['lit', '@lit/task', 'libphonenumber-js', 'uqr'],
  },
  react: { folders: ['domain', 'flow', 'elements'], libraries: ['react'] },
  vue: { folders: ['domain', 'flow', 'elements'], libraries: ['vue'] },
};

const entry = String.raw`[^/]+\.ts$`;
const gatewayEntry = String.raw`(?:index|proof-of-work|node|wallet)\.ts$`;
const edgeEntry = String.raw`(?:index|proof-of-work)\.ts$`;

/** The libraries of the gateway in any runtime. */
const anywhere = [
  'node:buffer',
  'node:crypto',
  'zod/mini',
  'altcha-lib',
  'lru-cache',
  'ipaddr.js',
  'libphonenumber-js',
];

/**
 * All layers: the files of each as a regular expression, what these import of ours, and libraries. An entry of the gateway that an
 * edge runtime loads may not import `node`.
 */
const layers = [
  ...Object.entries(elements).map(([folder, { folders, libraries }]) => ({
    files: `^src/${folder}/`,
    ours: folders.map((other) => `^src/${other}/`),
    libraries,
  })),
  { files: `^src/${entry}`, ours: ['^src/'], libraries: [] },
  { files: '^gateway/src/domain/', ours: [], libraries: [] },
  {
    files: `^gateway/src/(?!domain/|node/|${gatewayEntry})`,
    ours: ['^gateway/src/domain/'],
    libraries: anywhere,
  },
  {
    files: '^gateway/src/node/',
    ours: [`^gateway/src/(?!${gatewayEntry})`],
    libraries: ['node:', 'ioredis', 'undici', 'passkit-generator'],
  },
  { files: `^gateway/src/${edgeEntry}`, ours: ['^gateway/src/(?!node)'], libraries: [] },
  { files: `^gateway/src/(?!${edgeEntry})${gatewayEntry}`, ours: ['^gateway/src/'], libraries: [] },
  // The build of the sandbox includes what it imports of the elements.
  { files: '^sandbox/src/sandbox/', ours: ['^src/(?:contract|domain)/'], libraries: [] },
  { files: '^sandbox/src/testing/', ours: ['^sandbox/src/sandbox/'], libraries: [] },
  { files: '^sandbox/src/doctor/', ours: ['^src/(?:domain|wire)/'], libraries: [] },
  {
    files: '^sandbox/src/cli/',
    ours: ['^sandbox/src/(?:sandbox|doctor)/', '^src/domain/'],
    libraries: ['node:'],
  },
  { files: `^sandbox/src/${entry}`, ours: ['^sandbox/src/', '^src/console/'], libraries: [] },
];

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where a library is: a module of Node has its name alone. */
const pathOf = (library) =>
  library.startsWith('node:') ? `^${library.slice(5)}$` : `node_modules/${escaped(library)}/`;

/** Folders that import the files beside them; of any other folder of `elements` and `flow` these files import. */
const nested = '(?:kinds/form|elements/drop-in|i18n/locales)/';

const rule = (name, from, to, scope = 'module') => ({ name, severity: 'error', scope, from, to });

export default {
  forbidden: [
    ...layers.map(({ files, ours, libraries }) =>
      rule(
        `imports of ${files}`,
        { path: files },
        {
          pathNot: [files, ...ours, ...libraries.filter((name) => name !== 'node:').map(pathOf)],
          ...(libraries.includes('node:') && { dependencyTypesNot: ['core'] }),
        },
      ),
    ),
    rule(
      'folder without a rule',
      { path: '^(?:(?:gateway|sandbox)/)?src/', pathNot: layers.map(({ files }) => files) },
      {},
    ),
    rule('circle of files', {}, { circular: true }),
    rule('circle of folders', {}, { circular: true }, 'folder'),
    rule(
      'folder within',
      { path: `^src/(elements|flow)/[^/]+/`, pathNot: `^src/${nested}` },
      { path: '^src/$1/[^/]+$' },
    ),
    rule('folder around', { path: '^src/([^/]+)/[^/]+$' }, { path: `^src/(?=${nested})$1/` }),
  ],
  options: {
    tsPreCompilationDeps: true,
    // Tables of words, which the build writes from JSON.
    exclude: { path: String.raw`/[a-z]{2}\.(?:opening|main|formal|informal)\.js$` },
    doNotFollow: { path: ['node_modules', '/dist/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
    },
  },
};
