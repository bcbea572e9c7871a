/**
 * Imports the chunks of the drop-in, each once, and again after a failure.
 *
 * A browser keeps a failed module under its address: Firefox and WebKit every failure, Chromium the request that
 * hangs and the module that throws. Another fragment is another module to the browser and the same file to the
 * network, so each attempt has its own: `x.js`, `x.js#2`, `x.js#3`. While a request hangs, Chromium lets others for
 * the same file wait for it, so the attempt after that has a query: `x.js?2`. Whichever attempt arrives first serves
 * everything that needs the chunk.
 */

/** The last numbers. `scripts/integrity.mjs` writes a hash for each address: none may be imported without one. */
const lastFragment = 9;
const lastQuery = 4;
/** Milliseconds. A pending import younger than this is waited for, also after a failure elsewhere. */
const maxPendingAge = 4_000;

interface Chunk {
  attempts: number;
  startedAt: number;
  pending: Promise<unknown> | undefined;
  module: unknown;
}

const chunks = new Map<string, Chunk>();

/** The chunk's module. A pending import is joined, unless `afresh` asks for a new one beside an older one. */
export function loadChunk(path: string, afresh = false): Promise<unknown> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  let chunk = chunks.get(name);
  if (!chunk) {
    chunk = { attempts: 0, startedAt: 0, pending: undefined, module: undefined };
    chunks.set(name, chunk);
  }
  const isOld = performance.now() - chunk.startedAt > maxPendingAge;
  if (chunk.pending && (chunk.module || !afresh || !isOld)) return chunk.pending;
  return start(chunk, name);
}

/** Imports chunks at the same time; gives the last one's module. */
export async function loadChunks(paths: readonly string[], afresh: boolean): Promise<unknown> {
  const modules = await Promise.all(paths.map((path) => loadChunk(path, afresh)));
  return modules.at(-1);
}

function start(chunk: Chunk, name: string): Promise<unknown> {
  chunk.attempts += 1;
  chunk.startedAt = performance.now();
  const { href } = new URL(`./chunks/${name}${suffix(chunk)}`, import.meta.url);
  const attempt = (import(href) as Promise<unknown>).then(
    (module) => (chunk.module ??= module),
    (error: unknown) => {
      if (chunk.module) return chunk.module;
      if (chunk.pending === attempt) chunk.pending = undefined;
      throw error;
    },
  );
  chunk.pending = attempt;
  return attempt;
}

/** What makes the address of this attempt another one than those before. */
function suffix({ attempts, pending }: Chunk): string {
  if (attempts === 1 || attempts > lastFragment) return '';
  return (pending && attempts <= lastQuery ? '?' : '#') + String(attempts);
}
