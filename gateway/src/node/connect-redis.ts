/** A connection to Redis or Valkey for `redisStore`, made with `@redis/client`. */
import type { RedisClientType } from '@redis/client';
import type { RedisClient } from '../store/redis-store.js';
import { parseRedisAddress } from './redis-address.js';
import { RedisNodes } from './redis-nodes.js';

/** A client of `redisStore` with its connections. */
export interface RedisConnection extends RedisClient {
  /** Closes the connections at once. */
  close(): void;
}

/** Options of `connectRedis`. */
export interface RedisOptions {
  /** The password, as it is; instead of one in the address, where it is percent-encoded. */
  password?: string;
  /** Certificate of your own CA, PEM. */
  ca?: string;
}

/**
 * Connects to `redis://user:password@host:port/database`, to a cluster by one or several of its nodes
 * (`redis+cluster://host`), or to the server that Sentinels watch (`redis+sentinel://host,host,host/name`); with `rediss`
 * by TLS. User, password, CA and database apply to every server. Does not wait for a connection: while there is none,
 * commands fail immediately, and it reconnects without limit. Rejects if the address is invalid.
 *
 * @example
 * const store = redisStore(await connectRedis('redis://localhost:6379'));
 */
export async function connectRedis(
  address: string,
  { password, ca }: RedisOptions = {},
): Promise<RedisConnection> {
  const parsed = parseRedisAddress(address, password);
  if ('fault' in parsed) throw new TypeError(`The address of the store ${parsed.fault}`);
  // Only who has a store loads the client: it is the largest of the packages.
  const { createClient } = await import('@redis/client');
  return new RedisNodes(parsed, { ...(ca && { ca }) }, (options): RedisClientType =>
    createClient(options),
  );
}
