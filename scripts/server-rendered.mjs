/** The page that the server draws, and its script as an ordinary bundler makes it. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const languages = ['en', 'it', 'de', 'es', 'fr'];
let bundle;

/** The page for an address, whose query may say `lang` and `start`: `{html, nonce}`. */
export async function drawnPage({ searchParams }) {
  const { drawPage } = await import('../demo/server-rendered/server.js');
  const nonce = randomBytes(16).toString('base64url');
  const lang = languages.find((language) => language === searchParams.get('lang'));
  const start = searchParams.get('start') === 'login' ? 'login' : 'register';
  return { nonce, html: await drawPage({ nonce, lang, start }) };
}

/** A script of that page by its path; undefined when there is none. */
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
