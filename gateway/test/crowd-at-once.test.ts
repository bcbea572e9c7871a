import { expect, it } from 'vitest';
import { takeCrowdAtOnce } from './crowd-at-once.js';

// 300 and 600 within a minute, and 2,000 within an hour: `long/crowd.test.ts`.
it('100 people of one address who start within 20 seconds are at their card, through two gateways', async () => {
  const crowd = await takeCrowdAtOnce({ people: 100, within: 20_000, gateways: 2, byText: 3 });
  expect(crowd).toEqual({ arrived: 100, refusals: 0, stuck: [], alarms: [] });
}, 240_000);
