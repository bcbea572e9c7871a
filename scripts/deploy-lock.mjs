/**
 * Writes `deploy/package.json` and its lock file: the gateway without the libraries of the elements, each package at the
 * version and with the hash of our own lock file. `--check` reports a difference instead. See docs/decisions/gateway-alone.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** What the gateway imports: `zod`, and the optional packages for a store, proof of work and faster calls. */
const libraries = ['@redis/client', 'altcha-lib', 'undici', 'zod'];

/** The two files by name, as text. */
export function deployFiles() {
  const { name, version, engines, bin } = read('package.json');
  const { packages } = read('package-lock.json');
  const own = {
    [`node_modules/${name}`]: {
      version,
      dependencies: { zod: packages['node_modules/zod'].version },
      engines,
      bin: { 'onboarding-gateway': bin['onboarding-gateway'].replace(/^\.\//, '') },
    },
  };
  for (const library of libraries) {
    const path = `node_modules/${library}`;
    const { version: pinned, integrity, dependencies } = packages[path];
    if (dependencies) throw new Error(`${library} has dependencies: add them to the lock file`);
    own[path] = { version: pinned, integrity };
  }
  const paths = Object.keys(own).sort();
  const dependencies = Object.fromEntries(
    paths.map((path) => [path.replace('node_modules/', ''), own[path].version]),
  );
  const lock = {
    name: 'onboarding-gateway',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'onboarding-gateway', dependencies },
      ...Object.fromEntries(paths.map((path) => [path, own[path]])),
    },
  };
  const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;
  return {
    'package.json': json({ name: 'onboarding-gateway', private: true, dependencies }),
    'package-lock.json': json(lock),
  };
}

if (process.argv[1] === import.meta.filename) {
  const isCheck = process.argv.includes('--check');
  for (const [name, text] of Object.entries(deployFiles())) {
    const file = join(root, 'deploy', name);
    if (!isCheck) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) {
      console.error(`deploy/${name} is not up to date: npm run deploy:lock`);
      process.exitCode = 1;
    }
  }
}
