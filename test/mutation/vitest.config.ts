import { defineConfig } from 'vitest/config';

const { FOLDER } = process.env;

const folders = ['domain', 'kinds', 'flow', 'wire'];
/** What a kind reads from a campaign's field is tested with the replies that declare it. */
const tested = FOLDER === 'kinds' ? ['kinds', 'wire'] : [FOLDER ?? folders].flat();

/** The tests that run against each mutant: those of its folder, or of all folders. */
export default defineConfig({
  resolve: {
    alias: [{ find: /^.*\/timing\.js$/, replacement: `${import.meta.dirname}/untimed.ts` }],
  },
  test: {
    environment: 'node',
    // Every call looks the active mutant up again, so packages can stay loaded; our own modules are reset for each
    // file.
    isolate: false,
    setupFiles: ['test/support/own-modules.ts'],
    // The first run counts which test reaches which mutant, which is slow. Stryker ends tests that hang by itself.
    testTimeout: 60_000,
    include: tested.flatMap((folder) => [
      `test/${folder}/**/*.test.ts`,
      `test/scenarios/${folder}/**/*.test.ts`,
    ]),
    // Reads tens of thousands of replies, too many to repeat for each mutant.
    exclude: ['test/wire/hostile.test.ts'],
  },
});
