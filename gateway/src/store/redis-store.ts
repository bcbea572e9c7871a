/** A store that several gateways share: Redis 6 or newer, or Valkey, as a single server or a cluster. */
import * as scripts from './redis-scripts.js';
import { inTime, StoreError, storeFaultOf } from './store-error.js';
import type { Bucket, Store, Taken } from './store.js';

/** A client that runs Lua scripts: `@upstash/redis` directly, `@redis/client` with `nodeRedis(client)`. */
export interface RedisClient {
  eval(script: string, keys: string[], args: string[]): Promise<unknown>;
}

/** Milliseconds. */
const timeLimit = 250;

/**
 * A store in Redis or Valkey. The caller connects and closes the client. An operation rejects with a `StoreError` if the
 * client fails or does not respond within 250 ms.
 *
 * @example
 * const client = await createClient({ url: 'redis://localhost:6379' }).connect();
 * const gateway = createGateway({ ...options, store: redisStore(nodeRedis(client)) });
 */
export function redisStore(client: RedisClient): Store {
  return storeWithin(timeLimit, client);
}

/** The same with a time limit in milliseconds. */
export function storeWithin(limit: number, client: RedisClient): Store {
  const run = async (script: string, keys: string[], args: string[]): Promise<unknown> => {
    try {
      return await inTime(client.eval(script, keys, args), limit);
    } catch (error) {
      throw new StoreError(storeFaultOf(error));
    }
  };

  return {
    async take(scope, buckets) {
      if (buckets.length === 0) return { refused: undefined, wait: 0, used: [] };
      const keys = buckets.map(({ kind, key }) => name(scope, kind, key));
      return readTaken(await run(scripts.take, keys, buckets.flatMap(argumentsOf)));
    },
    async reset(scope, keys) {
      if (keys.length === 0) return;
      const names = keys.map((key) => name(scope, 'rate', key));
      await run(scripts.reset, names, []);
    },
    async claim(scope, key, value, ttl) {
      const args = [value, String(Math.ceil(ttl))];
      const found = await run(scripts.claim, [name(scope, 'value', key)], args);
      return typeof found === 'string' ? found : undefined;
    },
    async replace(scope, key, from, to, ttl) {
      const args = [
        from === undefined ? '0' : '1',
        from ?? '',
        to === undefined ? '0' : '1',
        to ?? '',
        String(Math.max(1, Math.ceil(ttl))),
      ];
      return Number(await run(scripts.replace, [name(scope, 'value', key)], args)) === 1;
    },
  };
}

/** What can be used once is a value, so that `claim` and `take` see the same. */
const letters = { rate: 'r', sum: 's', once: 'v', value: 'v' } as const;

/** The key in Redis. The scope is the hash tag, so that all keys of one scope are in one slot of a cluster. */
const name = (scope: string, kind: keyof typeof letters, key: string): string =>
  `onboarding:{${scope}}:${letters[kind]}:${key}`;

function argumentsOf(bucket: Bucket): string[] {
  const { kind, cost, force } = bucket;
  return [kind, String(cost), force ? '1' : '0', ...numbersOf(bucket).map(String)];
}

function numbersOf(bucket: Bucket): [most: number, time: number] {
  switch (bucket.kind) {
    case 'rate':
      return [bucket.burst, bucket.every];
    case 'sum':
      return [bucket.limit, bucket.span];
    case 'once':
      return [1, bucket.ttl];
  }
}

function readTaken(reply: unknown): Taken {
  if (!Array.isArray(reply)) throw new TypeError('The store gave no list');
  const [refused = 0, wait = 0, ...used] = reply.map(Number);
  return { refused: refused === 0 ? undefined : refused - 1, wait, used };
}
