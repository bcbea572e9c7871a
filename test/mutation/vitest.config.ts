import { defineConfig } from 'vitest/config';

const { FOLDER } = process.env;

/** The tests that a mutant has to get past: its folder's own, or those of all three. */
export default defineConfig({
  resolve: {
    alias: [{ find: /^.*\/timing\.js$/, replacement: `${import.meta.dirname}/untimed.ts` }],
  },
  test: {
    environment: 'node',
    // A mutant is looked up anew with each call: packages can stay, and what our own modules keep is each file's.
    isolate: false,
    setupFiles: ['test/support/own-modules.ts'],
    include: (FOLDER ? [FOLDER] : ['domain', 'flow', 'wire']).flatMap((folder) => [
      `test/${folder}/**/*.test.ts`,
      `test/scenarios/${folder}/**/*.test.ts`,
    ]),
    // Tens of thousands of replies, for each mutant.
    exclude: ['test/wire/hostile.test.ts'],
  },
});
