/**
 * What the demo uses of npm packages: web fonts, their licences, and modules bundled for a page. The demo server
 * answers these paths, and `npm run site` writes them as files.
 */
import { readFile } from 'node:fs/promises';
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

/** The modules by their path in the demo, each as the source of an entry. */
const modules = {
  'playground/bundled/sandbox.js': "export { createSandbox } from './dist/sandbox.js';",
  'playground/bundled/languages.js': "export { languages } from './dist/domain/languages.js';",
  'playground/bundled/qr.js': "export { encode } from 'uqr';",
};

const root = `${import.meta.dirname}/..`;

/** The paths of all these files, relative to the demo. */
export const packagePaths = [...fontFiles.map(([path]) => path), ...Object.keys(modules)];

const bundled = new Map();

/** The content of the file at such a path, or undefined if it is none of them. */
export async function packageFile(path) {
  const font = fontFiles.find(([name]) => name === path)?.[1];
  if (font) return readFile(`${root}/${font}`);
  if (!Object.hasOwn(modules, path)) return undefined;
  if (!bundled.has(path)) bundled.set(path, await bundle(modules[path]));
  return bundled.get(path);
}

async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return Buffer.from(outputFiles[0].contents);
}
