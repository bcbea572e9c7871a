import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findBrowsers } from './scripts/browsers.mjs';
import { findServers } from './scripts/servers.mjs';

/** Pure and Node tests: one folder of `test` for each folder of `src`. */
const unit = [
  'domain',
  'wire',
  'flow',
  'scenarios/flow',
  'i18n',
  'card',
  'server',
  'sandbox',
  'gateway',
  'proof',
  'gateway',
  'proof',
  'docs',
  'walks',
  'tooling',
];

/** A journey is a dozen steps in a browser, and two cores may be busy with three of them and something else. */
const patience = {
  testTimeout: 90_000,
  hookTimeout: 90_000,
  expect: { poll: { timeout: 30_000 } },
};

/** The apps of `demo/frameworks`; Angular, whose tools are the largest by far, is a project of its own. */
const appsOf = (name: string): TestProjectConfiguration => ({
  extends: true,
  test: {
    name,
    environment: 'node',
    include: [
      name === 'angular' ? 'test/e2e/frameworks/angular.test.ts' : 'test/e2e/frameworks/*.test.ts',
    ],
    exclude: name === 'angular' ? [] : ['test/e2e/frameworks/angular.test.ts'],
    globalSetup: ['test/e2e/frameworks/support/build.ts'],
    maxWorkers: 2,
    ...patience,
  },
});

/** An engine that is missing is named by `npm test`, which fails for it under `CI=true`. */
const withoutEngine =
  'firefox' in findBrowsers() ? [] : ['test/e2e/password-manager-firefox.test.ts'];

/** The same holds for a store and for nginx. */
const servers = findServers();
const withoutServer = [
  ...('valkey' in servers ? [] : ['test/gateway/live/*store*.test.ts']),
  ...('nginx' in servers ? [] : ['test/gateway/live/*nginx*.test.ts']),
];

export default defineConfig({
  test: {
    // A test that fails is a test that fails: no retries, no empty suites.
    retry: 0,
    passWithNoTests: false,
    // What comes by itself; two cores may be busy with something else.
    expect: { poll: { timeout: 10_000 } },
    // A worker that begins anew for each file spends as long on loading packages as on tests.
    isolate: false,
    setupFiles: ['test/support/own-modules.ts'],
    // Its sources are modules without file endings, which bundlers take and Node does not.
    server: { deps: { inline: ['jsbarcode'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: unit.map((folder) => `test/${folder}/**/*.test.ts`),
          exclude: ['test/gateway/live/**', 'test/gateway/runtimes/**'],
          // A few seconds less than processes.
          pool: 'threads',
          // On two cores Vitest would take one.
          maxWorkers: 2,
          // Where text is generated, a test makes hundreds of requests, and other steps run beside it.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          exclude: ['test/e2e/frameworks/**', ...withoutEngine],
          // Each file drives a browser of its own, and waits for it much of the time.
          maxWorkers: 3,
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          // The gateway as a process, with the servers that stand around it.
          name: 'gateway',
          environment: 'node',
          include: ['test/gateway/live/**/*.test.ts'],
          exclude: withoutServer,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // By `npm run gateway:runtimes`.
          name: 'runtimes',
          environment: 'node',
          include: ['test/gateway/runtimes/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      ...['frameworks', 'angular'].map(appsOf),
    ],
  },
});
