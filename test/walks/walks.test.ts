import * as fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { drawnWalk } from './drawn-walk.js';
import { throughGateway, throughGatewayTwice } from './gateway.js';
import { register } from './lost-registration.js';
import { rareWays } from './rare-ways.js';
import { acts, walk, type Figures, type Through } from './walk.js';
import { ways } from './ways.js';

const seed = 20_261_124;
const numRuns = 2_600;
/** Only a defect takes longer; two busy cores are slow. */
const limit = 600_000;

const sorted = (ways: Iterable<string>): readonly string[] => [...new Set(ways)].sort();

const listedWays = Object.entries(ways).flatMap(([from, steps]) =>
  steps.split(' ').map((to) => `${from} ${to}`),
);

const { stackTraceLimit } = Error;
afterEach(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

/** Random walks, with a password or without one as each draws it. */
async function walkAll(numRuns: number, seed: number, through?: Through): Promise<Figures> {
  const [passed, modes] = [new Set<string>(), {}];
  const figures: Figures = { walks: 0, steps: 0, requests: 0, accounts: 0, passed, modes };
  const all = fc.asyncProperty(acts, (steps) => drawnWalk(steps, figures, through));
  // Collecting the stacks of aborted requests takes as long as the walks.
  Error.stackTraceLimit = 0;
  await fc.assert(all, { seed, numRuns });
  console.log(`walks: seed ${seed}, ${JSON.stringify({ ...figures, passed: passed.size })}`);
  expect(figures.walks).toBe(numRuns);
  expect(figures.accounts).toBeGreaterThan(numRuns / 10);
  expect(figures.modes?.['without a password']).toBeGreaterThan(numRuns / 5);
  expect(figures.modes?.['the card first']).toBeGreaterThan(numRuns / 6);
  return figures;
}

it(
  '2,600 random walks violate no rule and reach the card',
  async () => {
    const { passed = [] } = await walkAll(numRuns, seed);
    expect(sorted(listedWays)).toEqual(sorted([...passed, ...Object.keys(rareWays)]));
  },
  limit,
);

it('another address typed while the page holds a refused code back violates no rule', async () => {
  const story = await walk([
    [6, 534, 773],
    [8, 459, 386],
    [992, 0, 388],
    [1, 993, 270],
    [56, 84, 5],
    [8, 300, 9],
  ]);
  expect(story.slice(1, 7)).toEqual([
    'identify 3330000002 → otp idle',
    'send code → otp idle',
    'detach → otp idle',
    'verify 000000 pw-one-first-sentence → otp settled',
    'identify incomplete@example.com → otp settled',
    'verify 007081 pw-two-second-sentence → otp settled',
  ]);
});

it.each(Object.entries(rareWays))('a visitor passes %s', async (way, pass) => {
  const { page } = await pass();
  expect(page.story).toContain(way.replace(' ', '>'));
});

it.each([
  [150, 'once', throughGateway],
  [300, 'twice', throughGatewayTwice],
] as const)(
  '%i random walks behind a gateway that gets each PUT %s violate no rule and reach the card',
  async (numRuns, _, through) => {
    await walkAll(numRuns, seed + 2, through);
  },
  limit,
);

it(
  '100 visitors behind a gateway whose requests fail have one account each and reach the card',
  async () => {
    const wrong = [];
    for (let index = 0; index < 100; index += 1) {
      const loss = await register(27_120_000 + index, throughGateway);
      if (loss.accounts !== 1 || !loss.isDone || loss.problems.length > 0) wrong.push(loss);
    }
    expect(wrong).toEqual([]);
  },
  limit,
);
