/**
 * Writes what a page needs to verify the drop-in: `manifest.json` with size and hash of each script, and
 * `importmap.json`, an inline import map with all hashes.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Writes both files into the folder of a build; `base` is the path of the files on the page's site. */
export function writeIntegrity(folder, base = '/onboarding/') {
  const chunks = readdirSync(join(folder, 'chunks')).map((name) => `chunks/${name}`);
  const entries = readdirSync(folder).filter((name) => name.startsWith('onboarding.'));
  const scripts = [...entries.sort(), ...chunks.sort()].filter((name) => name.endsWith('.js'));
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
 * The URLs under which a page imports a script: a failed chunk is imported again as `x.js?2` up to `x.js?5`
 * (`lastAddress` in `src/loading/script.ts`), and an import map treats each as a URL of its own.
 */
function addresses(name) {
  const suffixes = name.startsWith('chunks/') ? ['', '?2', '?3', '?4', '?5'] : [''];
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
