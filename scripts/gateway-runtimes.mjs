/**
 * `npm run gateway:runtimes`: the gateway in Bun, Deno, workerd and Next, which come as packages (700 MB, kept in
 * `node_modules/.cache`), behind Caddy, which comes from Debian, and in a folder made by the commands of the Dockerfile.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { bin, npm } from './commands.mjs';
import { run } from './run.mjs';
import { installServers } from './servers.mjs';

process.chdir(join(import.meta.dirname, '..'));

const folder = join('node_modules', '.cache', 'runtimes');
if (!existsSync(join(folder, 'node_modules', 'next'))) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const packages = ['bun@1', 'deno@2', 'workerd@1', 'next@16', 'react@19', 'react-dom@19'];
  // The programs are in the packages for each system; the scripts would only link them.
  await run(...npm('install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages), {
    cwd: folder,
  });
}
for (const { name, variables } of await installServers(['caddy'])) {
  console.log(`not run: ${name} is not on this machine (or name it: ${variables})`);
}
if (!existsSync('dist') || !existsSync('gateway/dist')) await build();
try {
  console.log(await run(...bin('vitest', 'run', '--project', 'runtimes')));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
