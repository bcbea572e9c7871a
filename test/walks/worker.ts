/** A worker process that runs chunks of walks and reports their failures. */
import * as fc from 'fast-check';
import { drawnWalk } from './drawn-walk.js';
import { acts, type Figures } from './walk.js';

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

async function walkAll({ seed, count, stopsEarly }: Chunk): Promise<Findings> {
  const figures: Figures = { walks: 0, steps: 0, requests: 0, accounts: 0 };
  const failures: { index: number; story: string }[] = [];
  for (const [index, steps] of fc.sample(acts, { seed, numRuns: count }).entries()) {
    try {
      await drawnWalk(steps, figures);
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
