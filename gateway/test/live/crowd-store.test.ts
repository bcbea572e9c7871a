import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectRedis } from '../../src/node/connect-redis.js';
import { storeWithin } from '../../src/store/redis-store.js';
import { takeCrowdAtOnce } from '../crowd-at-once.js';
import { startValkey, type Valkey } from './support/valkey.js';

let valkey: Valkey;
beforeAll(async () => {
  valkey = await startValkey();
});
afterAll(() => valkey.close());

// The clock of the crowd moves in steps, so that calls of many visitors are in the store at the same time. That clock is
// ahead of the store's: for the limits the crowd comes within a few seconds.
it('100 people of one address are at their card, through two gateways with connections of their own to Valkey', async () => {
  const connections = await Promise.all([connectRedis(valkey.url), connectRedis(valkey.url)]);
  // On a busy machine the store may answer late, which is tested elsewhere.
  const stores = connections.map((connection) => storeWithin(60_000, connection));
  const isReady = () => stores[1]?.claim('shop', 'w'.repeat(16), '', 0, 0);
  await expect.poll(isReady).toBeUndefined();
  const crowd = await takeCrowdAtOnce({
    people: 100,
    within: 20_000,
    gateways: 2,
    byText: 3,
    stores,
    step: 100,
  });
  for (const connection of connections) connection.close();
  expect(crowd).toEqual({
    arrived: 100,
    refusals: 0,
    stuck: [],
    alarms: [],
    cut: 0,
    longestCheck: 0,
  });
}, 240_000);
