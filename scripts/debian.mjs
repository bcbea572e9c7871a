/** Finds commands on this machine, and installs Debian packages where that needs no question. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** The folders of PATH, and those of system services, which an account other than root may not have in it. */
const path = (process.env.PATH ?? '').split(delimiter).concat('/usr/sbin', '/usr/local/sbin');

/** The file of the first of these commands that exists, or undefined. */
export function onPath(...names) {
  for (const name of names) {
    for (const folder of path) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder: try the next.
      }
    }
  }
  return undefined;
}

/** True as root on a system with apt. */
export const canInstall = () => process.getuid?.() === 0 && onPath('apt-get') !== undefined;

export const install = (packages) => apt('install', '-y', '--no-install-recommends', ...packages);

/** Runs apt-get; waits up to five minutes for another apt. */
export const apt = (...words) =>
  run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...words], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000,
  });
