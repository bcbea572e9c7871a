/**
 * Builds the apps in `demo/frameworks`, and those of what `docs/frameworks.md` prints for other frameworks, as a reader would: with the
 * packed package of this repository, their own type checks and builds. `npm run frameworks` then tests them;
 * `node scripts/frameworks.mjs [names]` only builds.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { npm } from './commands.mjs';
import { printedFiles } from './printed-files.mjs';
import { run } from './run.mjs';

const root = join(import.meta.dirname, '..');
const home = join(root, 'demo', 'frameworks');

/** `CI=true npm test` builds these: their packages are in the lock file of the root. */
export const ofRoot = ['react', 'plain'];
/** Frameworks with a server, which bring their own versions of the tools. */
export const servers = ['nuxt', 'next', 'sveltekit', 'astro'];
/** The apps that are only printed: settings in `test/hosts`, sources in `docs/frameworks.md`. */
const printed = [...servers, 'svelte', 'solid'];
/** The chapters with the sources of an app, if there is another one beside its own. */
const chapters = { sveltekit: ['svelte', 'sveltekit'] };
/** The component that an app takes of another chapter: the file there, where it goes, and its first line, as the page says. */
const taken = {
  next: {
    chapter: 'react',
    from: 'src/join-form.tsx',
    to: 'app/join.tsx',
    first: "'use client';\n",
  },
  nuxt: { chapter: 'vue', from: 'src/Join.vue', to: 'app/components/Join.vue', first: '' },
};
/** Each of these installs the exact versions of its `package.json`, without a lock file; the slowest comes first. */
const ownInstall = ['angular', ...servers, 'svelte', 'vue', 'solid'];
const apps = [...ownInstall, ...ofRoot];
/**
 * No app reports its use to its makers, and test runners set NODE_ENV to a value with which bundlers make development builds. Angular 21
 * merges small scripts as `docs/frameworks.md` says.
 */
const buildEnvironment = {
  NODE_ENV: 'production',
  ASTRO_TELEMETRY_DISABLED: '1',
  NG_BUILD_OPTIMIZE_CHUNKS: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
};

/** The folder of an app; that of a printed one is written when it is built. */
export const appOf = (name) =>
  printed.includes(name) ? join(root, 'reports/hosts', name) : join(home, name);

/** The folder in which its packages are installed; of an app with the packages of the root, only ours. */
const hostOf = (name) => (ofRoot.includes(name) ? home : appOf(name));

/** Installs missing packages, checks types and builds. Needs `dist`. */
export async function buildApps(names = apps) {
  for (const name of names.filter((name) => printed.includes(name))) writePrinted(name);
  const folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
  try {
    const elements = await pack(folder, 'onboarding-elements');
    const hosts = new Set(names.map(hostOf));
    await Promise.all([...hosts].map((host) => install(host, elements)));
    if (names.includes('angular'))
      copy(await pack(folder, 'onboarding-angular', '-w', 'onboarding-angular'), appOf('angular'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await twoAtATime(names, (name) =>
    runNpm(['run', '--silent', 'build'], appOf(name), buildEnvironment),
  );
}

/** Writes a printed app again, and keeps the packages that it has installed. */
function writePrinted(name) {
  const folder = appOf(name);
  mkdirSync(folder, { recursive: true });
  const before = readdirSync(folder).filter((entry) => entry !== 'node_modules');
  for (const entry of before) rmSync(join(folder, entry), { recursive: true });
  cpSync(join(root, 'test/hosts', name), folder, { recursive: true });
  const files = printedFiles();
  const all = (chapters[name] ?? [name]).flatMap((chapter) => files.get(chapter));
  for (const { file, content } of [...all, ...takenBy(name, files)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

function takenBy(name, files) {
  if (!taken[name]) return [];
  const { chapter, from, to, first } = taken[name];
  const { content } = files.get(chapter).find(({ file }) => file === from);
  return [{ file: to, content: first + content }];
}

/** Packs what would be published as this package into a folder, and unpacks it there. */
async function pack(folder, name, ...workspace) {
  await runNpm(['pack', '--ignore-scripts', ...workspace, '--pack-destination', folder], root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const tarball = join(folder, `${name}-${version}.tgz`);
  const unpacked = join(folder, name);
  mkdirSync(unpacked);
  await run('tar', ['-xzf', tarball, '--strip-components=1'], { cwd: unpacked });
  return { name, tarball, unpacked };
}

/**
 * Installs what `package.json` names if it has changed, then this package: into the app of a framework with a server by npm,
 * since such a framework may bring another version of our dependencies; elsewhere as a copy, with the dependencies of the
 * root.
 */
async function install(host, elements) {
  if (host !== home) await installNamed(host);
  if (servers.some((name) => appOf(name) === host)) {
    rmSync(join(host, 'node_modules', elements.name), { recursive: true, force: true });
    await runNpm(['install', '--no-save', ...flags, '--prefer-offline', elements.tarball], host);
  } else copy(elements, host);
}

function copy({ name, unpacked }, host) {
  const place = join(host, 'node_modules', name);
  rmSync(place, { recursive: true, force: true });
  cpSync(unpacked, place, { recursive: true });
}

/** Prints what was installed: without a lock file the packages below the named ones differ from day to day. */
async function installNamed(host) {
  const stamp = join(host, 'node_modules', '.installed.json');
  const named = readFileSync(join(host, 'package.json'), 'utf8');
  if (textOf(stamp) === named) return;
  rmSync(join(host, 'node_modules'), { recursive: true, force: true });
  await runNpm(['install', ...flags], host);
  writeFileSync(stamp, named);
  const { packages } = JSON.parse(textOf(join(host, 'node_modules', '.package-lock.json')));
  const installed = Object.entries(packages).map(
    ([place, { version }]) => `${place.replace(/^.*node_modules\//, '')}@${version}`,
  );
  console.log(`${basename(host)}: ${installed.join(' ')}`);
}

const flags = ['--include=dev', '--ignore-scripts', '--no-package-lock'];

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
