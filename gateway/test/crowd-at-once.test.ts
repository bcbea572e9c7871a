import { expect, it } from 'vitest';
import { takeCrowdAtOnce } from './crowd-at-once.js';

// 300 and 600 within a minute, and 2,000 within an hour: `long/crowd.test.ts`.
it('100 people of one address who start within 20 seconds are at their card, through two gateways', async () => {
  const crowd = await takeCrowdAtOnce({ people: 100, within: 20_000, gateways: 2, byText: 3 });
  expect(crowd).toEqual({
    arrived: 100,
    refusals: 0,
    stuck: [],
    alarms: [],
    cut: 0,
    longestCheck: 0,
  });
}, 240_000);

it('100 people of one address, while the platform registers and answers 504 for twelve seconds, are at their card', async () => {
  const crowd = await takeCrowdAtOnce({
    people: 100,
    within: 20_000,
    gateways: 2,
    byText: 0,
    hiccup: [40_000, 52_000],
  });
  expect(crowd).toMatchObject({ arrived: 100, stuck: [] });
  expect(crowd.cut).toBeGreaterThan(20);
  expect(crowd.longestCheck).toBeLessThan(15);
}, 240_000);
