/**
 * Installs the packages of the lock file if necessary. Uses Node alone.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;

export function installPackages() {
  // An installation for production lacks the tools for build and tests.
  const isWhole = existsSync('node_modules/rollup/package.json');
  if (isWhole && changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return;
  console.log('Installing packages (npm ci) …');
  execFileSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // The tests use the browsers of the system.
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
  });
}
