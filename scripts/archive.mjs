/**
 * Writes `onboarding-elements-<version>.zip` from a build, for sites without npm: the folder `onboarding`
 * with the scripts of the drop-in and all licences, and a page that says where it goes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { repositoryAddress } from './address.mjs';

const page = (version, repository) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>onboarding-elements ${version}: where the files go</title>
  </head>
  <body>
    <h1>onboarding-elements ${version}</h1>
    <ol>
      <li>Copy the folder <code>onboarding</code> to your web server, so that
        <code>https://your-site/onboarding/onboarding.js</code> shows a script. Keep its files together and their names as they are.</li>
      <li>Write this into the page, with the values of your campaign:
        <pre><code>&lt;script type="module" async src="/onboarding/onboarding.js">&lt;/script>
&lt;onboarding-flow
  campaignid="1001"
  categoryid="1703"
  code-length="6"
  api-base="/loyalty/api"
>&lt;/onboarding-flow></code></pre></li>
      <li>A page in another language uses its script, for example <code>onboarding.it.js</code>. An editor that removes unknown tags keeps a
        <code>div</code>: <a href="${repository}/blob/main/docs/cms.md">Content management systems</a>.</li>
      <li>To update, copy the new files over the old ones and keep the old files of <code>chunks</code> for a day: open pages still
        request them. Caching: <a href="${repository}/blob/main/docs/cms.md#hosting">Hosting</a>.</li>
    </ol>
    <p>Licences: <code>onboarding/LICENSE.txt</code>, and <code>onboarding/THIRD-PARTY.txt</code> of the libraries in the scripts.</p>
  </body>
</html>
`;

/** The archive of a build. @param {string} dist @param {string} version @returns {Uint8Array} */
export function archive(dist, version) {
  const names = [
    ...readdirSync(dist).filter((name) => /^onboarding.*\.js$|^THIRD-PARTY\.txt$/.test(name)),
    ...readdirSync(join(dist, 'chunks'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => `chunks/${name}`),
  ];
  return zipSync({
    'read-me.html': Buffer.from(page(version, repositoryAddress())),
    'onboarding/LICENSE.txt': readFileSync('LICENSE'),
    ...Object.fromEntries(
      names.map((name) => [`onboarding/${name}`, readFileSync(join(dist, name))]),
    ),
  });
}

if (process.argv[1] === import.meta.filename) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const file = `onboarding-elements-${version}.zip`;
  writeFileSync(file, archive('dist', version));
  console.log(file);
}
