/** Builds `dist`: in a folder beside it first, so that a page that is open never sees half a build. */
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { bin, script } from './commands.mjs';
import { writeIntegrity } from './integrity.mjs';
import { run } from './run.mjs';

export async function build() {
  const next = mkdtempSync('dist-');
  try {
    // A web server under another account is to read what is copied from here.
    chmodSync(next, 0o755);
    // Prints nothing but our own warnings.
    process.stdout.write(
      await run(...bin('rollup', '--config', '--silent'), { env: { DIST: next } }),
    );
    await run(...bin('typescript/tsc', '-p', 'tsconfig.build.json', '--outDir', next));
    await run(...script('manifest', '--into', next));
    writeIntegrity(next);
    if (existsSync('dist')) rmSync('dist', { recursive: true });
    renameSync(next, 'dist');
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await build();
