import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { acts, walk, type Figures } from './walk.js';

const seed = 20_261_124;
const numRuns = 2_000;

it('nothing is lost on 2,000 random walks, and each ends with a card', async () => {
  const figures: Figures = { walks: 0, steps: 0, requests: 0, accounts: 0 };
  const all = fc.asyncProperty(acts, (steps) => walk(steps, figures));
  await fc.assert(all, { seed, numRuns });
  console.log(`walks: seed ${seed}, ${JSON.stringify(figures)}`);
  expect(figures.walks).toBe(numRuns);
  expect(figures.accounts).toBeGreaterThan(numRuns / 10);
}, 180_000);
