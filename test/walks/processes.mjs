/** Bundles a worker and distributes chunks of work over as many processes as there are cores. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** Bundles an entry and returns its file; `plugins` are esbuild plugins. */
export async function bundle(entry, plugins = []) {
  const folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
  const file = join(folder, 'worker.mjs');
  await build({
    entryPoints: [join(root, entry)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'warning',
    plugins,
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Sends each chunk to a free process and passes the findings to `found`; `false` from it ends the run. */
export async function spread(file, chunks, found, processes = availableParallelism()) {
  const waiting = [...chunks];
  const run = () =>
    new Promise((resolve, reject) => {
      const worker = fork(file);
      const next = () => {
        const chunk = waiting.shift();
        if (chunk) worker.send(chunk);
        else worker.kill();
      };
      worker.on('message', (findings) => {
        if (found(findings) === false) waiting.length = 0;
        next();
      });
      worker.on('error', reject);
      worker.on('exit', (code, signal) =>
        signal || code === 0 ? resolve() : reject(new Error(`A process ended with ${code}.`)),
      );
      next();
    });
  await Promise.all(Array.from({ length: Math.min(processes, chunks.length) }, run));
}

/** The number at an index of the command line, or the fallback. */
export function numberAt(index, fallback) {
  const text = process.argv[index];
  if (text === undefined) return fallback;
  const number = Number(text.replaceAll(/[,._]/g, ''));
  if (Number.isInteger(number) && number >= 0) return number;
  console.error(`Not a number: ${text}`);
  process.exit(2);
}

/** Chunks of at most `size`, with consecutive seeds. */
export function chunksOf(total, size, seed, more = {}) {
  return Array.from({ length: Math.ceil(total / size) }, (_, index) => ({
    seed: seed + index,
    count: Math.min(size, total - index * size),
    ...more,
  }));
}
