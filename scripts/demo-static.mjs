/**
 * Builds the playground as a site without a server: `npm run demo:static` writes it to `site`.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { build } from './build.mjs';
import { minified } from './rollup/minified.mjs';

/** As strict as on the demo server, and without any connection. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "require-trusted-types-for 'script'",
  'trusted-types onboarding-elements',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the site to `folder`, which is emptied first; `dist` must be built. */
export async function buildSite(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'dist'), { recursive: true });
  const withoutMaps = { recursive: true, filter: (file) => !file.endsWith('.map') };
  for (const name of ['onboarding.js', 'onboarding.classic.js', 'chunks']) {
    cpSync(join('dist', name), join(folder, 'dist', name), withoutMaps);
  }
  cpSync('demo/playground', join(folder, 'playground'), { recursive: true });
  writeFileSync(
    join(folder, 'playground', 'sandbox-source.js'),
    "export { openSandbox } from './page-sandbox.js';\n",
  );
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`;
  const page = readFileSync('demo/index.html', 'utf8');
  writeFileSync(join(folder, 'index.html'), page.replace('<title>', `${policy}\n    <title>`));
  // A host that runs Jekyll would leave out some files.
  writeFileSync(join(folder, '.nojekyll'), '');
  await bundleSandbox(join(folder, 'dist', 'sandbox.js'));
}

/** Bundles the sandbox with its library into one file for the page. */
async function bundleSandbox(file) {
  const bundle = await rollup({
    input: 'dist/sandbox.js',
    plugins: [nodeResolve({ browser: true })],
  });
  await bundle.write({ file, plugins: [minified()] });
  await bundle.close();
}

if (process.argv[1] === import.meta.filename) {
  await build();
  await buildSite('site');
  console.log('The site is in `site`: put it on any web server.');
}
