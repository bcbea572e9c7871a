/**
 * The whole site as static files: landing page, documentation, contract, playground and gallery. `npm run site` writes it to
 * `dist-site` for a host that serves it at `/`; for a folder of the host: `npm run site -- /folder/`, or with its address
 * `npm run site -- https://host/folder/`.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from '../../scripts/build.mjs';
import { docsSite } from './docs-site.mjs';
import { packageFile, packagePaths } from './bundled-files.mjs';
import { llms } from './llms.mjs';
import { playgroundPolicy } from '../../scripts/policies.mjs';

/** As strict as on the demo server, and without any connection. */
const contentSecurityPolicy = playgroundPolicy.replace(/ connect-src [^;]*;/, '');

/** The pages of the site: the landing page, the playground, its gallery, the page of one state in it, and the one for a wrong address. */
const pages = ['index.html', 'playground.html', 'gallery.html', 'state.html', '404.html'];

/** What a messenger or a social network shows of a link to the landing page; it wants whole addresses. */
const card = (page, address) => {
  const [, title] = /<title>([^<]*)/.exec(page);
  const [, description] = /name="description"\s+content="([^"]*)"/.exec(page);
  const properties = {
    'og:type': 'website',
    'og:title': title,
    'og:description': description,
    'og:url': address,
    'og:image': `${address}landing/cards.png`,
    'og:image:alt': 'The cards of three shops, drawn by the same element',
  };
  return [
    ...Object.entries(properties).map(
      ([name, content]) => `<meta property="${name}" content="${content}" />`,
    ),
    '<meta name="twitter:card" content="summary_large_image" />',
  ];
};

/**
 * Writes the site to `folder`, which is emptied first, for the path `base`; `dist` must be built. With the `origin` of its host the
 * landing page has a picture for links to it.
 */
export async function buildSite(folder, base = '/', origin = '') {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'dist'), { recursive: true });
  const withoutMaps = { recursive: true, filter: (file) => !file.endsWith('.map') };
  for (const name of ['onboarding.js', 'chunks']) {
    cpSync(join('dist', name), join(folder, 'dist', name), withoutMaps);
  }
  for (const name of ['landing', 'playground']) {
    cpSync(join('site/pages', name), join(folder, name), { recursive: true });
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
  cpSync('docs/cards.png', join(folder, 'landing/cards.png'));
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`;
  for (const name of pages) {
    const page = readFileSync(join('site/pages', name), 'utf8').replaceAll(
      'href="/',
      `href="${base}`,
    );
    const more = [policy, ...(origin && name === 'index.html' ? card(page, origin + base) : [])];
    writeFileSync(
      join(folder, name),
      page.replace('<title>', `${more.join('\n    ')}\n    <title>`),
    );
  }
  writeFileSync(
    join(folder, 'llms.txt'),
    llms(readFileSync('docs/README.md', 'utf8'), `${origin}${base}`),
  );
  // A host that runs Jekyll would leave out some files.
  writeFileSync(join(folder, '.nojekyll'), '');
}

if (process.argv[1] === import.meta.filename) {
  const [place = '/'] = process.argv.slice(2);
  const [, origin = '', base] = /^(https?:\/\/[^/]+)?(\/(?:[^/]+\/)*)$/.exec(place) ?? [];
  if (base) {
    await build();
    await buildSite('dist-site', base, origin);
    const address = `${origin}${base}${origin ? '' : ' of any web server'}`;
    console.log(
      `The site is in \`dist-site\`: put its files at ${address}. The documentation works only there.`,
    );
  } else {
    console.error('Usage: npm run site [-- /folder/ | https://host/folder/]');
    process.exitCode = 2;
  }
}
