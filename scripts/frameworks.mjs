/**
 * The apps in `demo/frameworks`, as a reader would make them: installs their packages and ours, packed,
 * beside them; checks their types and builds them with their own tools. `npm run frameworks` then drives
 * all of them in a browser; `--build [names]` only checks and builds.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

const root = join(import.meta.dirname, '..');
const home = join(root, 'demo', 'frameworks');

/** They share one installation. */
export const light = ['plain', 'react', 'solid', 'svelte', 'vue'];
/** It has an installation of its own: its compiler wants another TypeScript. */
export const all = [...light, 'angular'];

/** Installs what is missing, checks the types and builds. */
export async function buildApps(names = light) {
  const folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
  try {
    const tarball = await pack(folder);
    const hosts = new Set(names.map(hostOf));
    for (const host of hosts) await install(host, tarball, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const name of names) {
    for (const script of ['types', 'build']) await npm(['run', '--silent', script], appOf(name));
  }
}

/** The folder of an app. */
export const appOf = (name) => join(home, name);

/** The folder that its packages are installed in. */
const hostOf = (name) => (light.includes(name) ? home : appOf(name));

async function pack(folder) {
  const parameters = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  await npm(parameters, root);
  const { name, version } = description();
  return join(folder, `${name}-${version}.tgz`);
}

/** A clean installation when a lock file or our own dependencies have changed; ours is always fresh. */
async function install(host, tarball, folder) {
  const stamp = join(host, 'node_modules', '.onboarding-elements');
  const lock = readFileSync(join(host, 'package-lock.json'), 'utf8');
  const state = createHash('sha256')
    .update(lock + JSON.stringify(description().dependencies))
    .digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== state) {
    await npm(['ci', '--ignore-scripts'], host);
    await npm(['install', '--ignore-scripts', '--no-save', tarball], host);
    writeFileSync(stamp, state);
  }
  const installed = join(host, 'node_modules', 'onboarding-elements');
  await run('tar', ['-xzf', tarball, '-C', folder]);
  rmSync(installed, { recursive: true, force: true });
  cpSync(join(folder, 'package'), installed, { recursive: true });
}

const description = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Runs npm in a folder. */
async function npm(parameters, cwd) {
  await run('npm', [...parameters, '--no-audit', '--no-fund', '--loglevel=error'], { cwd });
}

if (process.argv[1] === import.meta.filename) {
  const [option, ...names] = process.argv.slice(2);
  await buildApps(names.length > 0 ? names : all);
  if (option !== '--build') {
    const parameters = ['vitest', 'run', '--project', 'e2e', 'test/e2e/frameworks'];
    const env = { FRAMEWORKS: all.join(' ') };
    console.log(await run('npx', ['--no-install', ...parameters], { cwd: root, env }));
  }
}
