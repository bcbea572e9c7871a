/** Writes `custom-elements.json` from the class docs; with `--check`, fails when it is not current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { format, resolveConfig } from 'prettier';

const file = 'custom-elements.json';
const manifest = await cli({ argv: ['analyze', '--quiet', '--litelement'], noWrite: true });
const text = await format(JSON.stringify(manifest), {
  ...(await resolveConfig(file)),
  parser: 'json',
});
const elements = manifest.modules.flatMap(({ declarations }) => declarations);
const undefinedTags = elements.filter(({ tagName }) => !tagName).map(({ name }) => name);

if (elements.length === 0) fail('no element was found');
else if (undefinedTags.length > 0) fail(`no @element in the doc of ${undefinedTags.join(', ')}`);
else if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (read(file) !== text) fail(`${file} is not current: run \`npm run manifest\``);

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
