import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findBrowsers } from './scripts/browsers.mjs';
import { languageTables } from './scripts/language-tables.mjs';
import { findServers } from './scripts/servers.mjs';

/** The folders of `test` whose tests run in Node alone. */
const unit = [
  'contract',
  'console',
  'kinds',
  'domain',
  'wire',
  'flow',
  'loading',
  'scenarios/flow',
  'i18n',
  'card',
  'proof',
  'passkey',
  'react',
  'vue',
  'docs',
  'walks',
  'planted',
  'tooling',
];

/**
 * The apps of frameworks, by the names of their test files. `CI=true npm test` runs the first of these projects, `npm
 * run frameworks` all of them; Angular, whose tools take much longer than the others, is one of its own.
 */
const appsOf = (name: string, files: readonly string[]) =>
  ({
    extends: true,
    test: {
      name,
      environment: 'node',
      include: files.map((file) => `test/e2e/frameworks/${file}.test.ts`),
      globalSetup: ['test/e2e/frameworks/support/build.ts'],
      maxWorkers: 2,
    },
  }) satisfies TestProjectConfiguration;

/** `npm test` names a missing engine as not run; under `CI=true` it is a failure. */
const testsOf = {
  chromium: ['smoke/chromium', 'e2e/password-manager'],
  firefox: ['smoke/firefox', 'e2e/password-manager-firefox'],
  webkit: ['smoke/webkit'],
};
const engines = findBrowsers() as object;
const withoutEngine = Object.entries(testsOf)
  .filter(([name]) => !(name in engines))
  .flatMap(([, names]) => names.map((name) => `test/${name}.test.ts`));

/** The same holds for a store and for nginx. */
const servers = findServers();
const withoutServer = [
  ...('valkey' in servers ? [] : ['gateway/test/live/*store*.test.ts']),
  ...('sentinel' in servers && 'openssl' in servers
    ? []
    : ['gateway/test/live/{store-*,operation}.test.ts']),
  ...('openssl' in servers ? [] : ['gateway/test/live/*wallet*.test.ts']),
  ...('promtool' in servers && 'openssl' in servers ? [] : ['gateway/test/live/alerts.test.ts']),
  ...('nginx' in servers ? [] : ['gateway/test/live/*nginx*.test.ts']),
];

export default defineConfig({
  plugins: [languageTables()],
  test: {
    // No retries and no empty suites.
    retry: 0,
    passWithNoTests: false,
    // Only for what hangs: two cores may be busy with ten other processes.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000 } },
    // A new worker per file would spend as much time on imports as on tests.
    isolate: false,
    setupFiles: ['test/support/own-modules.ts'],
    // Its sources import modules without file extensions, which Node does not resolve.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            ...unit.map((folder) => `test/${folder}/**/*.test.ts`),
            'sandbox/test/**/*.test.ts',
            'site/test/docs/*.test.ts',
            'gateway/test/**/*.test.ts',
          ],
          exclude: ['gateway/test/{live,long,runtimes}/**'],
          // Threads start a few seconds faster than processes.
          pool: 'threads',
          // Vitest would use one worker on two cores.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          // Compares times, so it runs alone.
          name: 'linear',
          environment: 'node',
          include: ['test/linear/*.test.ts'],
          maxWorkers: 1,
        },
      },
      {
        extends: true,
        test: {
          // The built drop-in in three engines, and the password managers of the two that have one.
          name: 'smoke',
          environment: 'node',
          include: ['test/smoke/*.test.ts', 'test/e2e/password-manager*.test.ts'],
          exclude: withoutEngine,
          server: { deps: { external: [/\/dist\//, /\/scripts\//] } },
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts', 'site/test/e2e/*.test.ts'],
          exclude: ['test/e2e/frameworks/**', 'test/e2e/password-manager*.test.ts'],
          // Node loads the server and the built files once for all files of a worker; nothing in them is to be transformed.
          server: { deps: { external: [/\/dist\//, /\/scripts\//] } },
          // Each file drives its own browser and mostly waits for it.
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          // The gateway as a process, with the servers that stand around it.
          name: 'gateway',
          environment: 'node',
          include: ['gateway/test/live/**/*.test.ts'],
          exclude: ['gateway/test/live/back-end-*.test.ts', ...withoutServer],
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          // By `npm run release:check`: the back ends of docs/hand-over.md, as printed.
          name: 'back-ends',
          environment: 'node',
          include: ['php', 'django']
            .filter((name) => name in servers)
            .map((name) => `gateway/test/live/back-end-${name}.test.ts`),
        },
      },
      {
        extends: true,
        test: {
          // By `npm run gateway:long`: an hour, if need be.
          name: 'gateway-long',
          environment: 'node',
          include: ['gateway/test/long/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          // By `npm run gateway:runtimes`.
          name: 'runtimes',
          environment: 'node',
          include: ['gateway/test/runtimes/**/*.test.ts'],
        },
      },
      appsOf('frameworks', ['plain', 'react', 'react-server', 'headless']),
      appsOf('more-frameworks', ['vue', 'printed/*']),
      appsOf('angular', ['angular']),
    ],
  },
});
