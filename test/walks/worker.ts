/** A worker process that runs chunks of walks and reports their failures. */
import * as fc from 'fast-check';
import type { Act } from './acts.js';
import { acts, walk, type Figures } from './walk.js';
import { walkWithoutPassword } from './walk-without-password.js';

// Collecting the stacks of aborted requests takes as long as the walk.
Error.stackTraceLimit = 0;

export interface Chunk {
  readonly seed: number;
  readonly count: number;
  /** True if the first failed walk ends the chunk. */
  readonly stopsEarly: boolean;
}

export interface Findings extends Figures {
  readonly seed: number;
  /** The failed walks, by index in the chunk. */
  readonly failures: readonly { readonly index: number; readonly story: string }[];
}

/** A third of the walks has no password; in half of those each PUT of the end is delivered twice. */
async function walkOne(steps: readonly Act[], figures: Figures): Promise<void> {
  const drawn = steps[0]?.[2] ?? 0;
  if (drawn % 3 > 0) await walk(steps, figures);
  else await walkWithoutPassword(steps, drawn % 2 > 0 ? Infinity : 0, undefined, figures);
}

async function walkAll({ seed, count, stopsEarly }: Chunk): Promise<Findings> {
  const figures: Figures = { walks: 0, steps: 0, requests: 0, accounts: 0 };
  const failures: { index: number; story: string }[] = [];
  for (const [index, steps] of fc.sample(acts, { seed, numRuns: count }).entries()) {
    try {
      await walkOne(steps, figures);
    } catch (error) {
      failures.push({ index, story: error instanceof Error ? error.message : String(error) });
      if (stopsEarly) break;
    }
  }
  return { seed, ...figures, failures };
}

process.on('message', (chunk: Chunk) => {
  void walkAll(chunk).then((findings) => process.send?.(findings));
});
