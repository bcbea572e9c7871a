/**
 * The documentation as a site: VitePress makes it of the Markdown in `docs`, `gateway/docs` and `sandbox/docs`. A build takes 10 to 30 seconds and is kept
 * until the Markdown changes, so that only the first page of documentation after a change is waited for.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bin } from '../../scripts/commands.mjs';
import { writePages } from '../../scripts/generated-pages.mjs';
import { run } from '../../scripts/run.mjs';

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/documentation');

/** The path of the documentation on the demo server. */
export const docsBase = '/docs/';

/** What VitePress writes beside its configuration while it builds. */
const halfDone = /[\\/]\.temp[\\/]|\.timestamp-/;

/** What the pages are made of. */
function sources() {
  const docs = ['docs', 'gateway/docs', 'sandbox/docs', 'site/.vitepress']
    .flatMap((name) => readdirSync(join(root, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !halfDone.test(file))
    .sort();
  // What writes the snippets of a host.
  const hosts = readdirSync(join(root, 'site/pages/playground'))
    .filter((name) => /^(?:colouring|dom|hosts|snippet-.+|themes)\.js$/.test(name))
    .map((name) => join(root, 'site/pages/playground', name));
  return [
    ...docs,
    ...hosts,
    ...['README.md', 'CHANGELOG.md', 'package.json', 'contract/openapi.yaml'].map((name) =>
      join(root, name),
    ),
    ...['contract/[page].md', 'scripts/contract/page.mjs'].map((name) => join(root, name)),
  ];
}

function keyOf(base) {
  const hash = createHash('sha256').update(base);
  for (const file of sources()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Builds that run in this process, by their folder. */
const running = new Map();

/**
 * The folder of the site for this base; builds it if something has changed. Rejects with what VitePress says.
 *
 * @param {string} [base]
 * @returns {Promise<string>}
 */
export async function docsSite(base = docsBase) {
  await writePages();
  const folder = join(cache, keyOf(base));
  if (existsSync(folder)) return folder;
  if (!running.has(folder)) {
    running.set(
      folder,
      buildAlone(base, folder).finally(() => running.delete(folder)),
    );
  }
  return running.get(folder);
}

/** VitePress has one folder for what is half done, so two processes must not build at a time. */
async function buildAlone(base, folder) {
  const lock = join(cache, 'lock');
  mkdirSync(cache, { recursive: true });
  while (!takes(lock)) {
    await wait(200);
    if (existsSync(folder)) return folder;
  }
  try {
    const next = join(cache, 'next');
    rmSync(next, { recursive: true, force: true });
    const env = { DOCS_BASE: base, DOCS_OUT: next };
    await run(...bin('vitepress', 'build', 'site'), { cwd: root, env });
    // A host shows the one at its root, if any; this one asks for a file that the policy of the pages refuses.
    rmSync(join(next, '404.html'));
    removeOld();
    renameSync(next, folder);
    return folder;
  } finally {
    rmSync(lock);
  }
}

/** Writes the lock; false if a process that still runs holds it. */
function takes(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = holderOf(lock);
    if (holder && !isRunning(holder)) rmSync(lock, { force: true });
    return false;
  }
}

/** The process that holds the lock; 0 if it has not written its number yet, or has just removed the lock. */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Keeps the three newest builds beside the one to come. */
function removeOld() {
  const builds = readdirSync(cache)
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => join(cache, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  for (const build of builds.slice(3)) rmSync(build, { recursive: true, force: true });
}
