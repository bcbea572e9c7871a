import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectRedis } from '../../src/node/connect-redis.js';
import { storeWithin } from '../../src/store/redis-store.js';
import type { Store } from '../../src/store/store.js';
import { knownAtFive, knownShare } from '../known-addresses.js';
import { startValkey, type Valkey } from './support/valkey.js';

let valkey: Valkey;
beforeEach(async () => {
  valkey = await startValkey();
});
afterEach(() => valkey.close());

it.each<[string, (store: Store) => Promise<void>]>([
  ['is known at the five addresses of its latest codes', knownAtFive],
  ['gets 30 texts a day from all of its addresses', knownShare],
])('in Valkey, too, a contact %s', async (_what, shown) => {
  const connection = await connectRedis(valkey.url);
  // On a busy machine the store may answer late, which is tested elsewhere.
  const store = storeWithin(60_000, connection);
  const isReady = () => store.claim('shop', 'w'.repeat(16), '', 0, 0);
  await expect.poll(isReady).toBeUndefined();
  await shown(store);
  connection.close();
});
