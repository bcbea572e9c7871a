/**
 * What a page needs in order to hold the drop-in to its bytes: `manifest.json` with size and hash of each
 * script, and `importmap.json`, which a page carries inline, with the hashes of all of them.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Writes both into the folder of a build; `base` is where a page has the files. */
export function writeIntegrity(folder, base = '/onboarding/') {
  const chunks = readdirSync(join(folder, 'chunks')).map((name) => `chunks/${name}`);
  const scripts = ['onboarding.js', 'onboarding.classic.js', ...chunks.sort()].filter((name) =>
    name.endsWith('.js'),
  );
  const files = Object.fromEntries(scripts.map((name) => [name, facts(join(folder, name))]));
  const integrity = Object.fromEntries(
    Object.entries(files).flatMap(([name, file]) =>
      addresses(name).map((address) => [base + address, file.integrity]),
    ),
  );
  write(join(folder, 'manifest.json'), { files });
  write(join(folder, 'importmap.json'), { integrity });
}

/**
 * What a page imports a script by: a chunk that has failed is imported again as `x.js#2` or `x.js?2` and so on
 * (`lastFragment` and `lastQuery` in `src/lazy/chunks.ts`), and to an import map each is an address of its own.
 */
function addresses(name) {
  if (!name.startsWith('chunks/')) return [name];
  const suffixes = ['', '#2', '#3', '#4', '#5', '#6', '#7', '#8', '#9', '?2', '?3', '?4'];
  return suffixes.map((suffix) => name + suffix);
}

function facts(path) {
  const content = readFileSync(path);
  return {
    bytes: content.length,
    brotli: brotliCompressSync(content).length,
    integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
  };
}

function write(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
