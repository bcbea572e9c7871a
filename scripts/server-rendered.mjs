/**
 * The server-rendered page, and its script as an ordinary bundler builds it.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const languages = readdirSync(join(root, 'src/i18n/locales')).flatMap(
  (name) => /^(\w+)\.ts$/.exec(name)?.[1] ?? [],
);
let bundle;

/** Renders the page as `{html, nonce}`; the query of the URL may contain `lang` and `start`. */
export async function serverRenderedPage({ searchParams }) {
  const { renderPage } = await import('../demo/server-rendered/server.js');
  const nonce = randomBytes(16).toString('base64url');
  const lang = languages.find((language) => language === searchParams.get('lang'));
  const start = searchParams.get('start') === 'login' ? 'login' : 'register';
  return { nonce, html: await renderPage({ nonce, lang, start }) };
}

/** A script of that page by its path; undefined if there is none. */
export async function pageScript(pathname) {
  bundle ??= bundleScripts();
  return (await bundle).get(pathname);
}

async function bundleScripts() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['demo/server-rendered/client.js'],
    outdir: 'server-rendered',
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    target: 'es2022',
    chunkNames: '[name]-[hash]',
    write: false,
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [
      path.slice(root.length).replaceAll('\\', '/'),
      Buffer.from(contents),
    ]),
  );
}
