import { defineConfig } from 'vitest/config';

/** The tests that a mutant of domain, flow or wire has to get past; walks would find more, too slowly. */
export default defineConfig({
  test: {
    environment: 'node',
    // What counts milliseconds is slower in code that is prepared for mutants.
    testNamePattern: /^(?!.*(in no time|linear|50 ms))/,
    include: ['domain', 'flow', 'wire'].map((folder) => `test/${folder}/**/*.test.ts`),
  },
});
