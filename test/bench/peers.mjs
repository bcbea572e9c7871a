/** The peers of the comparison, installed from the npm registry in a folder of their own. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

export const folder = join(import.meta.dirname, 'peers');

const changed = (file) =>
  statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;

export function installPeers() {
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return;
  console.error('Installing what is compared with …');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['ci', ...flags], { cwd: folder, stdio: 'inherit' });
}
