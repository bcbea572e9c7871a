/**
 * Builds `sandbox/dist`: the entries, and in `types` the declarations that they reach.
 */
import { join } from 'node:path';
import { bin } from './commands.mjs';
import { keepReachedDeclarations } from './declarations.mjs';
import { replaceFolder } from './replace-folder.mjs';
import { run } from './run.mjs';

export const buildSandbox = () =>
  replaceFolder('sandbox/dist', async (next) => {
    const config = ['--config', 'sandbox/rollup.config.mjs', '--silent'];
    process.stdout.write(await run(...bin('rollup', ...config), { env: { DIST: next } }));
    const project = 'sandbox/tsconfig.build.json';
    await run(...bin('typescript-7/tsc', '-p', project, '--outDir', join(next, 'types')));
    keepReachedDeclarations(next, 'sandbox');
  });

if (process.argv[1] === import.meta.filename) {
  process.chdir(join(import.meta.dirname, '..'));
  await buildSandbox();
}
