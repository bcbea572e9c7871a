/** Owners of a card get their code at the first press after the store was killed and is back. */
import { createClient } from '@redis/client';
import { expect, it } from 'vitest';
import { serve } from '../../src/node.js';
import { nodeRedis } from '../../src/store/node-redis.js';
import { storeWithin } from '../../src/store/redis-store.js';
import { expectCodes, identifyHolders, startPlatformOfHolders } from './support/card-holders.js';
import { optionsFor } from './support/gateway-process.js';
import { startValkey } from './support/valkey.js';

it('30 owners of a card get their code after the store was killed and is back, empty', async () => {
  const platform = await startPlatformOfHolders();
  const valkey = await startValkey();
  const client = createClient({ url: valkey.url, disableOfflineQueue: true });
  client.on('error', () => undefined);
  await client.connect();
  // On a busy machine a store may be silent for the 250 ms after which codes are refused.
  const store = storeWithin(30_000, nodeRedis(client));
  const gateway = await serve({ ...optionsFor(platform.url), store, port: 0, adminPort: 0 });
  const state = async () =>
    ((await (await fetch(`${gateway.adminUrl}/readyz`)).json()) as { store: string }).store;
  const visitors = await identifyHolders(() => `${gateway.url}/loyalty/api`);
  await valkey.kill();
  await expect.poll(state).toBe('down');
  await valkey.restart();
  await expect.poll(state).toBe('up');
  await expectCodes(visitors, platform);
  await gateway.close();
  client.destroy();
  await valkey.close();
  await platform.close();
});
