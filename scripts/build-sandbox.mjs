/**
 * Builds `sandbox/dist`, in a folder beside it first: the entries, and in `types` the declarations that they reach.
 */
import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin } from './commands.mjs';
import { keepReachedDeclarations } from './declarations.mjs';
import { run } from './run.mjs';

export async function buildSandbox() {
  const next = mkdtempSync('sandbox/dist-');
  try {
    chmodSync(next, 0o755);
    const config = ['--config', 'sandbox/rollup.config.mjs', '--silent'];
    process.stdout.write(await run(...bin('rollup', ...config), { env: { DIST: next } }));
    const project = 'sandbox/tsconfig.build.json';
    await run(...bin('typescript-7/tsc', '-p', project, '--outDir', join(next, 'types')));
    keepReachedDeclarations(next, 'sandbox');
    rmSync('sandbox/dist', { recursive: true, force: true });
    renameSync(next, 'sandbox/dist');
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  process.chdir(join(import.meta.dirname, '..'));
  await buildSandbox();
}
