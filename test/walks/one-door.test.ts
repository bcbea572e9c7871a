/** Random walks of a page without passwords: `password="none"`. */
import * as fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { throughGateway } from './gateway.js';
import { acts } from './walk.js';
import { walkWithoutPassword } from './walk-without-password.js';

const numRuns = Number(process.env.RUNS ?? 300);

const { stackTraceLimit } = Error;
afterEach(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

for (const [place, through, runs] of [
  ['', undefined, numRuns],
  [' behind a gateway', throughGateway, numRuns / 4],
] as const) {
  for (const [cuts, how] of [
    [0, ''],
    [Infinity, ', with every PUT delivered twice'],
  ] as const) {
    it(`random walks through the door${place} violate no rule and reach the card${how}`, async () => {
      // Collecting the stacks of aborted requests takes as long as the walks.
      Error.stackTraceLimit = 0;
      const all = fc.asyncProperty(acts, (steps) => walkWithoutPassword(steps, cuts, through));
      await fc.assert(all, { seed: 20_261_130, numRuns: runs });
      expect.assertions(0);
    }, 300_000);
  }
}
