/**
 * The whole site as static files: landing page, documentation, contract, playground and gallery. `npm run site` writes it to
 * `site` for a host that serves it at `/`; for a folder of the host: `npm run site -- /folder/`.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';
import { docsSite } from './docs-site.mjs';
import { packageFile, packagePaths } from './demo-packages.mjs';
import { playgroundPolicy } from './policies.mjs';

/** As strict as on the demo server, and without any connection. */
const contentSecurityPolicy = playgroundPolicy.replace(/ connect-src [^;]*;/, '');

/** The pages of the site: the landing page, the playground, its gallery, and the page of one state in it. */
const pages = ['index.html', 'playground.html', 'gallery.html', 'state.html'];

/** Writes the site to `folder`, which is emptied first, for the path `base`; `dist` must be built. */
export async function buildSite(folder, base = '/') {
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
  cpSync(await docsSite(`${base}docs/`), join(folder, 'docs'), { recursive: true });
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`;
  for (const name of pages) {
    const page = readFileSync(join('demo', name), 'utf8');
    writeFileSync(join(folder, name), page.replace('<title>', `${policy}\n    <title>`));
  }
  // A host that runs Jekyll would leave out some files.
  writeFileSync(join(folder, '.nojekyll'), '');
}

if (process.argv[1] === import.meta.filename) {
  const [base = '/'] = process.argv.slice(2);
  if (/^\/(?:[^/]+\/)*$/.test(base)) {
    await build();
    await buildSite('site', base);
    console.log(`The site is in \`site\`: put it at ${base} of any web server.`);
  } else {
    console.error('Usage: npm run site [-- /folder/]');
    process.exitCode = 2;
  }
}
