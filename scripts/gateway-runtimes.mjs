/**
 * `npm run gateway:runtimes`: the gateway in Bun, Deno and workerd, which come as packages (350 MB, kept in
 * `node_modules/.cache`), and in a folder made by the commands of the Dockerfile.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { bin, npm } from './commands.mjs';
import { run } from './run.mjs';

process.chdir(join(import.meta.dirname, '..'));

const folder = join('node_modules', '.cache', 'runtimes');
if (!existsSync(join(folder, 'node_modules', 'workerd'))) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const packages = ['bun@1', 'deno@2', 'workerd@1'];
  // The programs are in the packages for each system; the scripts would only link them.
  await run(...npm('install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages), {
    cwd: folder,
  });
}
if (!existsSync('dist')) await build();
try {
  console.log(await run(...bin('vitest', 'run', '--project', 'runtimes')));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
