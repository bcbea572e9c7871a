/**
 * Builds `gateway/dist`, in a folder beside it first: each module by itself, with its declarations. The compiler alone does it,
 * because the gateway has no templates and goes into no page.
 */
import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin } from './commands.mjs';
import { run } from './run.mjs';

const folder = join(import.meta.dirname, '../gateway');

export async function buildGateway() {
  const next = mkdtempSync(join(folder, 'dist-'));
  try {
    chmodSync(next, 0o755);
    const project = join(folder, 'tsconfig.build.json');
    await run(...bin('typescript-7/tsc', '-p', project, '--outDir', next));
    rmSync(join(folder, 'dist'), { recursive: true, force: true });
    renameSync(next, join(folder, 'dist'));
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  process.chdir(join(folder, '..'));
  await buildGateway();
}
