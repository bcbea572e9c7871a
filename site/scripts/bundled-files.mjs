/**
 * What the site has bundled: web fonts and their licences from npm packages, modules of packages, and the playground, which is
 * fifty files. The demo server answers these paths, and `npm run site` writes them as files.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from 'esbuild';

/**
 * The fonts of the playground and its shops, each in two weights, that of the plain shop in three; `latin` has the letters
 * of the languages except some Polish ones, which are in `latin-ext`.
 */
const fonts = ['barlow-condensed', 'bodoni-moda', 'eb-garamond', 'figtree', 'fredoka', 'inter'];

const fontFiles = fonts.flatMap((font) => {
  const folder = `node_modules/@fontsource/${font}`;
  return [
    ...(font === 'inter' ? [400, 500, 600] : [400, 600]).flatMap((weight) => [
      [
        `playground/fonts/${font}-${weight}.woff2`,
        `${folder}/files/${font}-latin-${weight}-normal.woff2`,
      ],
      [
        `playground/fonts/${font}-${weight}-polish.woff2`,
        `${folder}/files/${font}-latin-ext-${weight}-normal.woff2`,
      ],
    ]),
    [`playground/fonts/${font}-licence.txt`, `${folder}/LICENSE`],
  ];
});

/** The modules of packages by their path in the site, each as the source of an entry. */
const modules = {
  'playground/bundled/sandbox.js': "export { createSandbox } from './sandbox/dist/index.js';",
  'playground/bundled/languages.js': "export { languages } from './dist/domain/languages.js';",
  'playground/bundled/qr.js': "export { encode } from 'uqr';",
};

/** The playground by the path of the bundle: one file each instead of forty modules and eight style sheets. */
const playground = {
  'playground/playground.js': "import './main.js';",
  'playground/playground.css': [
    'fonts',
    'page',
    'controls',
    'stage',
    'shops',
    'tools',
    'lists',
    'share',
  ]
    .map((name) => `@import './${name}.css';`)
    .join('\n'),
};

const root = `${import.meta.dirname}/../..`;

/** The paths of all these files, relative to the site. */
export const packagePaths = [
  ...fontFiles.map(([path]) => path),
  ...Object.keys(modules),
  ...Object.keys(playground),
];

const bundled = new Map();

/** The content of the file at such a path, or undefined if it is none of them. */
export async function packageFile(path) {
  const font = fontFiles.find(([name]) => name === path)?.[1];
  if (font) return readFile(`${root}/${font}`);
  if (Object.hasOwn(modules, path))
    return kept(path, '', () => bundle(modules[path], { resolveDir: root }));
  if (!Object.hasOwn(playground, path)) return undefined;
  const resolveDir = `${root}/site/pages/playground`;
  return kept(path, await lastChange(resolveDir), () =>
    bundle(playground[path], { resolveDir, ...ofPlayground(path) }),
  );
}

/** The content of this version, made once. */
function kept(path, version, make) {
  if (bundled.get(path)?.version !== version) bundled.set(path, { version, content: make() });
  return bundled.get(path).content;
}

/** When a file of the folder changed last: it may while the server runs. */
async function lastChange(folder) {
  const names = await readdir(folder);
  const times = await Promise.all(
    names.map(async (name) => (await stat(join(folder, name))).mtimeMs),
  );
  return Math.max(...times);
}

/** What differs between servers stays a file of its own, and so do the fonts. */
const ofPlayground = (path) => ({
  // Those of package.json are about the package: the modules of the playground have effects.
  ignoreAnnotations: true,
  loader: extname(path).slice(1),
  external: ['./sandbox-source.js', './lan-address.js', './fonts/*'],
  plugins: [
    {
      name: 'packages',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /\/bundled\// }, ({ path: module }) => ({
          path: module.replace('./', 'playground/'),
          namespace: 'packages',
        }));
        onLoad({ filter: /./, namespace: 'packages' }, ({ path: module }) => ({
          contents: modules[module],
          resolveDir: root,
        }));
      },
    },
  ],
});

async function bundle(contents, { resolveDir, loader = 'js', ...options }) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader },
    bundle: true,
    format: 'esm',
    // As the pages are written: nothing is made for older browsers.
    target: 'esnext',
    minify: true,
    write: false,
    logLevel: 'silent',
    ...options,
  });
  return Buffer.from(outputFiles[0].contents);
}
