/** The steps of `npm test`, stage by stage. */
import { bin, script } from './commands.mjs';
import { runnerCounts, vitest, vitestCounts } from './test-step.mjs';

/** All tests of elements. */
const ofElements = ['test/elements/**/*.test.ts', 'test/scenarios/elements/*.test.ts'];

/** The compiler of TypeScript 7; tools that call a compiler as a library have version 6. */
const typescript7 = (project) => bin('typescript-7/tsc', '-p', project);

/**
 * Each step has a name and commands. With `only` it belongs to one of the two speeds or to a release, else to both speeds; the output of
 * one that `prints` is shown. A step with `counted` runs
 * tests and writes their number to a file; one that drives browsers or servers `needs` one of those named. Steps of a
 * stage run in parallel. A step ends after `minutes`, by default 10.
 */
export const stages = [
  [
    { name: 'format', commands: () => [bin('oxfmt', '--check')] },
    { name: 'types', commands: () => [typescript7('tsconfig.test.json')] },
    {
      name: 'imports',
      commands: () => [
        bin(
          'dependency-cruiser/depcruise',
          '--config',
          '.dependency-cruiser.mjs',
          'src',
          'gateway/src',
          'sandbox/src',
        ),
      ],
    },
    { name: 'build', commands: () => [script('build')] },
  ],
  [
    {
      name: 'lint',
      commands: () => [bin('oxlint', '--deny-warnings', '--report-unused-disable-directives')],
    },
    { name: 'unit', commands: vitest('unit'), counted: vitestCounts, minutes: 20 },
    { name: 'contract', commands: () => [script('contract')] },
    {
      name: 'public-types',
      only: 'ci',
      // Integrators have TypeScript 6 or 7. Both compile the base folder, which checks all declarations of the package that it
      // imports (no `skipLibCheck`).
      commands: () => [
        bin('typescript/tsc', '-p', 'test/types/tsconfig.json'),
        ...['', 'tags/', 'react/18/', 'react/19/', 'vue/'].map((folder) =>
          typescript7(`test/types/${folder}tsconfig.json`),
        ),
      ],
    },
    { name: 'manifest', only: 'ci', commands: () => [script('manifest', '--check')] },
    { name: 'reference', only: 'ci', commands: () => [script('reference', '--check')] },
    {
      name: 'package',
      only: 'ci',
      commands: () => [
        ...['.', 'gateway', 'sandbox', 'angular'].flatMap((folder) => [
          bin('publint', 'run', folder, '--strict'),
          bin('@arethetypeswrong/cli/attw', '--pack', folder, '--profile', 'esm-only'),
        ]),
      ],
    },
  ],
  // By itself: it compares times.
  [{ name: 'linear', only: 'ci', commands: vitest('linear'), counted: vitestCounts }],
  [
    {
      name: 'elements',
      only: 'short',
      commands: () => [script('browser', ...ofElements)],
      env: { ENGINES: 'chromium' },
      counted: runnerCounts,
      needs: ['chromium'],
    },
    {
      name: 'smoke',
      commands: vitest('smoke'),
      counted: vitestCounts,
      needs: ['chromium', 'firefox', 'webkit'],
    },
  ],
  [
    {
      name: 'browser',
      only: 'ci',
      commands: () => [script('browser')],
      counted: runnerCounts,
      needs: ['chromium', 'firefox', 'webkit'],
      minutes: 40,
    },
  ],
  [
    {
      name: 'e2e',
      only: 'ci',
      commands: vitest('e2e'),
      counted: vitestCounts,
      needs: ['chromium'],
      minutes: 30,
    },
  ],
  [
    // React, and apps without a framework; the others are left to `npm run frameworks`.
    {
      name: 'frameworks',
      only: 'ci',
      commands: vitest('frameworks'),
      counted: vitestCounts,
      needs: ['chromium'],
    },
    // It mostly waits: for limits to pass, and for servers to start and end.
    {
      name: 'gateway',
      only: 'ci',
      commands: vitest('gateway'),
      counted: vitestCounts,
      needs: ['valkey', 'sentinel', 'nginx', 'openssl', 'promtool', 'jq'],
      minutes: 20,
    },
    { name: 'budgets', only: 'ci', commands: () => [script('budgets')], needs: ['chromium'] },
    {
      name: 'returns',
      only: 'ci',
      commands: () => [script('returns', '--check')],
      needs: ['chromium'],
    },
  ],
  // What finds no fault of a change that the steps above leave: `npm run release:check` runs these by name.
  [
    {
      name: 'planted',
      only: 'release',
      commands: () => [[process.execPath, ['test/planted/planted.mjs']]],
      minutes: 40,
    },
  ],
  [
    {
      // All files of `browser` in three engines.
      name: 'engines',
      only: 'release',
      commands: () => [script('browser')],
      env: { ENGINES: 'chromium firefox webkit' },
      counted: runnerCounts,
      needs: ['chromium', 'firefox', 'webkit'],
      minutes: 60,
    },
  ],
  [
    {
      name: 'draws',
      only: 'release',
      commands: () => [
        bin('vitest', 'run', '--project=unit', 'test/wire/hostile.test.ts'),
        [process.execPath, ['test/walks/run.mjs', '20000']],
      ],
      env: { REPLIES: '100000' },
      minutes: 30,
    },
  ],
  [
    {
      name: 'more-frameworks',
      only: 'release',
      commands: vitest('more-frameworks', 'angular'),
      counted: vitestCounts,
      needs: ['chromium'],
      minutes: 40,
    },
  ],
  [
    {
      name: 'back-ends',
      only: 'release',
      commands: vitest('back-ends'),
      counted: vitestCounts,
      needs: ['php', 'django'],
    },
    {
      name: 'runtimes',
      only: 'release',
      commands: () => [script('gateway-runtimes')],
      minutes: 30,
    },
  ],
  // By itself: it measures.
  [
    {
      name: 'bench',
      only: 'release',
      commands: () =>
        ['test/bench/waits.mjs', 'gateway/bench/gateway.mjs'].map((file) => [
          process.execPath,
          [file],
        ]),
      needs: ['chromium'],
      minutes: 30,
      prints: true,
    },
  ],
];
