import { setTimeout as delay } from 'node:timers/promises';
import { createClient, createCluster } from '@redis/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connectRedis } from '../../src/node/connect-redis.js';
import { nodeRedis } from '../../src/store/node-redis.js';
import { redisStore, storeWithin } from '../../src/store/redis-store.js';
import type { Store } from '../../src/store/store.js';
import { storeContract } from '../store-contract.js';
import { startValkey, type Valkey } from './support/valkey.js';

let valkey: Valkey;
beforeAll(async () => {
  valkey = await startValkey();
});
afterAll(() => valkey.close());

async function connect() {
  const client = createClient({ url: valkey.url, disableOfflineQueue: true });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Undefined once the store answers. */
const read = (store: Store) => store.claim('shop', 'w'.repeat(16), '', 0, 0);

storeContract('Valkey', async () => {
  const client = await connect();
  return {
    store: storeWithin(5_000, nodeRedis(client)),
    now: () => Date.now(),
    pass: (milliseconds) => delay(milliseconds + 5),
    close: () => client.close(),
  };
});

describe('a cluster', () => {
  let node: Valkey;
  beforeAll(async () => {
    node = await startValkey(['--cluster-enabled', 'yes']);
    const client = createClient({ url: node.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.clusterAddSlotsRange({ start: 0, end: 16_383 });
    while (!(await client.clusterInfo()).includes('cluster_state:ok')) await delay(10);
    await client.close();
  });
  afterAll(() => node.close());

  storeContract('a cluster of Valkey', async () => {
    const client = createCluster({ rootNodes: [{ url: node.url }] });
    await client.connect();
    return {
      store: storeWithin(5_000, nodeRedis(client)),
      now: () => Date.now(),
      pass: (milliseconds) => delay(milliseconds + 5),
      close: () => client.close(),
    };
  });
});

describe('the store in Valkey', () => {
  it('puts all keys of a tenant under its hash tag, each with an expiry', async () => {
    const client = await connect();
    await client.flushAll();
    const store = storeWithin(5_000, nodeRedis(client));
    const key = 'k'.repeat(16);
    const rate = { kind: 'rate', key, cost: 1, burst: 3, every: 60_000 } as const;
    await store.take('shop', [rate, { kind: 'sum', key, cost: 1, limit: 3, span: 24_000 }], 0);
    await store.claim('shop', key, 'value', 60_000, 0);
    const names = (await client.keys('*')).sort();
    expect(names).toEqual(['r', 's', 'v'].map((letter) => `onboarding:{shop}:${letter}:${key}`));
    const ends = await Promise.all(names.map((name) => client.pTTL(name)));
    for (const end of ends) expect(end).toBeGreaterThan(0);
    for (const [index, most] of [60_000, 25_000, 60_000].entries())
      expect(ends[index]).toBeLessThanOrEqual(most);
    await client.close();
  });

  it('sends the text of a script only once', async () => {
    const client = await connect();
    await client.scriptFlush();
    await client.sendCommand(['CONFIG', 'RESETSTAT']);
    const store = storeWithin(5_000, nodeRedis(client));
    for (let asked = 0; asked < 5; asked += 1) await store.claim('shop', 'x'.repeat(16), 'v', 0, 0);
    const stats = await client.info('commandstats');
    expect(stats).toMatch(/cmdstat_eval:calls=1,/);
    expect(stats).toMatch(/cmdstat_evalsha:calls=5,/);
    await client.close();
  });

  it('has one time limit for a command, without an AbortSignal', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const connection = await connectRedis(valkey.url);
    await expect.poll(() => read(redisStore(connection))).toBeUndefined();
    expect(timeout).not.toHaveBeenCalled();
    timeout.mockRestore();
    connection.close();
  });

  it('rejects a command that a frozen server does not answer', async () => {
    const client = await connect();
    const store = redisStore(nodeRedis(client));
    const claim = () => store.claim('shop', 'y'.repeat(16), 'v', 1000, 0);
    await valkey.freeze();
    await expect(claim()).rejects.toMatchObject({ fault: 'ETIMEDOUT' });
    await valkey.thaw();
    await expect.poll(() => read(store)).toBeUndefined();
    client.destroy();
  });

  it('rejects at once without a connection, and works again after a reconnection', async () => {
    const client = await connect();
    const store = redisStore(nodeRedis(client));
    await valkey.kill();
    await expect.poll(() => client.isReady).toBe(false);
    // Not ETIMEDOUT: nothing has waited for the time limit.
    const claim = store.claim('shop', 'z'.repeat(16), 'v', 1000, 0);
    await expect(claim).rejects.toMatchObject({ fault: 'ClientOfflineError' });
    await valkey.restart();
    await expect.poll(() => read(store)).toBeUndefined();
    client.destroy();
  });
});
