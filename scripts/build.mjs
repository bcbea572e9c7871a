/** Builds `dist`: in a folder beside it first, so that a page that is open never sees half a build. */
import { mkdtempSync, rmSync, renameSync, existsSync } from 'node:fs';
import { writeIntegrity } from './integrity.mjs';
import { run } from './run.mjs';

export async function build() {
  const next = mkdtempSync('dist-');
  try {
    await run('npx', ['--no-install', 'rollup', '--config', '--silent'], { env: { DIST: next } });
    await run('npx', ['--no-install', 'tsc', '-p', 'tsconfig.build.json', '--outDir', next]);
    await run(process.execPath, ['scripts/manifest.mjs', '--into', next]);
    writeIntegrity(next);
    if (existsSync('dist')) rmSync('dist', { recursive: true });
    renameSync(next, 'dist');
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await build();
