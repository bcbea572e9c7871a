/**
 * Writes `custom-elements.json` from the class docs and, from it, editor data and framework types into
 * `dist`. `--check` fails if any of it is outdated; `--into <folder>` writes only what belongs to `dist`, for
 * a running build.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { repositoryAddress } from './address.mjs';
import { formatted } from './formatted.mjs';
import { editorData } from './manifest/editor-data.mjs';
import { frameworkTypes } from './manifest/framework-types.mjs';
import { componentProps } from './manifest/settings.mjs';

const file = 'custom-elements.json';
const manifest = await cli({ argv: ['analyze', '--quiet', '--litelement'], noWrite: true });
const elements = manifest.modules.flatMap(({ declarations }) => declarations);
const undefinedTags = elements.filter(({ tagName }) => !tagName).map(({ name }) => name);

const propOf = await componentProps();

if (elements.length === 0) fail('no element was found');
else if (undefinedTags.length > 0) fail(`no @element in the doc of ${undefinedTags.join(', ')}`);
else await hold(process.argv.slice(2));

async function hold([option, folder = 'dist']) {
  const all = derived(folder);
  if (option !== '--into') all[file] = await formatted(file, JSON.stringify(manifest));
  for (const [path, text] of Object.entries(all)) {
    if (option !== '--check') writeFileSync(path, text);
    else if (read(path) !== text) fail(`${path} is not current: run \`npm run manifest\``);
  }
}

/** The files of a build by path; none if there is no build. */
function derived(folder) {
  if (!existsSync(folder)) return {};
  const description = JSON.parse(readFileSync('package.json', 'utf8'));
  const contents = {
    ...editorData(manifest, description, repositoryAddress()),
    ...frameworkTypes(manifest, propOf),
  };
  return Object.fromEntries(
    Object.entries(contents).map(([name, text]) => [join(folder, name), text]),
  );
}

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
