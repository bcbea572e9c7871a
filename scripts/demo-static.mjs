/**
 * Builds the playground as a site without a server: `npm run demo:static` writes it to `site`.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';
import { contractPageFile, contractPaths } from './demo-contract.mjs';
import { docsPage, docsPaths } from './demo-docs.mjs';
import { packageFile, packagePaths } from './demo-packages.mjs';
import { playgroundPolicy } from './policies.mjs';

/** As strict as on the demo server, and without any connection. */
const contentSecurityPolicy = playgroundPolicy.replace(/ connect-src [^;]*;/, '');

/** The pages of the site: the landing page, the playground, its gallery, and the page of one state in it. */
const pages = ['index.html', 'playground.html', 'gallery.html', 'state.html'];

/** Writes the site to `folder`, which is emptied first; `dist` must be built. */
export async function buildSite(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'dist'), { recursive: true });
  const withoutMaps = { recursive: true, filter: (file) => !file.endsWith('.map') };
  for (const name of ['onboarding.js', 'onboarding.classic.js', 'chunks']) {
    cpSync(join('dist', name), join(folder, 'dist', name), withoutMaps);
  }
  for (const name of ['landing', 'playground']) {
    cpSync(join('demo', name), join(folder, name), { recursive: true });
  }
  writeFileSync(
    join(folder, 'playground', 'sandbox-source.js'),
    "export { openSandbox } from './page-sandbox.js';\n",
  );
  const write = (path, content) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const path of packagePaths) write(path, await packageFile(path));
  for (const path of contractPaths) write(path, await contractPageFile(path));
  for (const path of docsPaths) write(path, (await docsPage(path)) ?? readFileSync(path));
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`;
  for (const name of pages) {
    const page = readFileSync(join('demo', name), 'utf8');
    writeFileSync(join(folder, name), page.replace('<title>', `${policy}\n    <title>`));
  }
  // A host that runs Jekyll would leave out some files.
  writeFileSync(join(folder, '.nojekyll'), '');
}

if (process.argv[1] === import.meta.filename) {
  await build();
  await buildSite('site');
  console.log('The site is in `site`: put it on any web server.');
}
