/**
 * `npm run mutation` changes the source in small ways and counts the changes that no test detects.
 * `FOLDER=wire npm run mutation` mutates one folder and runs its tests.
 */
const { FOLDER } = process.env;
const name = FOLDER ?? 'all';

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  mutate: (FOLDER ? [FOLDER] : ['domain', 'kinds', 'flow', 'wire']).map(
    (one) => `src/${one}/**/*.ts`,
  ),
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  timeoutFactor: 2,
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `reports/mutation/${name}.incremental.json`,
  reporters: ['clear-text', 'json', 'progress'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  tempDirName: '.stryker-tmp',
  // At the top alone: without `gateway/src/reports`, each test that imports the gateway would be left out in silence.
  ignorePatterns: ['/dist', '/demo', '/docs', '/reports'],
  thresholds: { high: 95, low: 90, break: 90 },
};
