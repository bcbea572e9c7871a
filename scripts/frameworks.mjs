/**
 * Builds the apps in `demo/frameworks` as a reader would: installs the packages of their lock files and the
 * packed package of this repository, and runs their own type checks and builds. `npm run frameworks` then
 * tests them; `node scripts/frameworks.mjs [names]` only builds.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from './commands.mjs';
import { run } from './run.mjs';

const root = join(import.meta.dirname, '..');
const home = join(root, 'demo', 'frameworks');

/** These share one installation; the slowest comes first. */
const light = ['svelte', 'vue', 'solid', 'react', 'headless', 'plain'];
/** Each of these has an installation of its own: frameworks with a server, which bring their own versions of the tools. */
export const servers = ['nuxt', 'next', 'sveltekit', 'astro'];
/** Angular has an installation of its own, because its compiler needs another TypeScript version. */
const apps = ['angular', ...servers, ...light];
/** No app reports its use to its makers, and test runners set NODE_ENV to a value with which bundlers make development builds. */
const buildEnvironment = {
  NODE_ENV: 'production',
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
};

/** The folder of an app. */
export const appOf = (name) => join(home, name);

/** The folder in which its packages are installed. */
const hostOf = (name) => (light.includes(name) ? home : appOf(name));

/** Installs missing packages, checks types and builds. Needs `dist`. */
export async function buildApps(names = apps) {
  const folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
  try {
    await unpack(folder);
    const hosts = new Set(names.map(hostOf));
    await Promise.all([...hosts].map((host) => install(host, join(folder, 'package'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await twoAtATime(names, (name) =>
    runNpm(['run', '--silent', 'build'], appOf(name), buildEnvironment),
  );
}

/** Puts what `npm pack` would publish into a folder named `package`. */
async function unpack(folder) {
  await runNpm(['pack', '--ignore-scripts', '--pack-destination', folder], root);
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await run('tar', ['-xzf', `${name}-${version}.tgz`], { cwd: folder });
}

/**
 * Installs from scratch if the lock file has changed. This package is always copied; its dependencies are in
 * the root.
 */
async function install(host, ours) {
  const modules = join(host, 'node_modules');
  const stamp = join(modules, '.installed-lock.json');
  const lock = readFileSync(join(host, 'package-lock.json'), 'utf8');
  if (textOf(stamp) !== lock) {
    await runNpm(['ci', '--include=dev', '--ignore-scripts'], host);
    writeFileSync(stamp, lock);
  }
  const place = join(modules, 'onboarding-elements');
  rmSync(place, { recursive: true, force: true });
  cpSync(ours, place, { recursive: true });
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

async function twoAtATime(items, work) {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.shift(); item; item = rest.shift()) await work(item);
  };
  await Promise.all([worker(), worker()]);
}

const runNpm = (parameters, cwd, env) =>
  run(...npm(...parameters, '--no-audit', '--no-fund', '--loglevel=error'), { cwd, env });

if (process.argv[1] === import.meta.filename) {
  const names = process.argv.slice(2);
  await buildApps(names.length > 0 ? names : apps);
}
