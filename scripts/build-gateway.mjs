/**
 * Builds `gateway/dist`: each module by itself, with its declarations. The compiler alone does it,
 * because the gateway has no templates and goes into no page.
 */
import { join } from 'node:path';
import { bin } from './commands.mjs';
import { keepReachedDeclarations } from './declarations.mjs';
import { replaceFolder } from './replace-folder.mjs';
import { run } from './run.mjs';

const folder = join(import.meta.dirname, '../gateway');

export const buildGateway = () =>
  replaceFolder(join(folder, 'dist'), async (next) => {
    const project = join(folder, 'tsconfig.build.json');
    await run(...bin('typescript-7/tsc', '-p', project, '--outDir', next));
    keepReachedDeclarations(next, 'gateway');
  });

if (process.argv[1] === import.meta.filename) {
  process.chdir(join(folder, '..'));
  await buildGateway();
}
