/** A connection to Redis or Valkey for `redisStore`, made with `@redis/client`. */
import { setTimeout as delay } from 'node:timers/promises';
import { nodeRedis } from '../store/node-redis.js';
import type { RedisClient } from '../store/redis-store.js';

/** A client of `redisStore` with its connection. */
export interface RedisConnection extends RedisClient {
  /** Resolves when connected, or after two seconds. */
  connected(): Promise<void>;
  /** Closes the connection at once. */
  close(): void;
}

/**
 * Connects to `redis://…` or `rediss://…`; several addresses, separated by commas, are nodes of a cluster. Does not
 * wait for the connection: while there is none, commands fail immediately and it reconnects without limit. Rejects if
 * `@redis/client` is not installed.
 *
 * @example
 * const store = redisStore(await connectRedis('redis://localhost:6379'));
 */
export async function connectRedis(addresses: string): Promise<RedisConnection> {
  const { createClient, createCluster } = await import('@redis/client');
  // The store has its own time limit. The client's limit creates an `AbortSignal` and a timer of five seconds for each
  // command, and thousands of them wait for the garbage collector.
  const commandOptions = { timeout: undefined };
  const options = {
    // Commands are not queued: a limit would be charged long after the response to the visitor.
    disableOfflineQueue: true,
    commandOptions,
    commandsQueueMaxLength: 10_000,
    // Detects a server that is frozen.
    pingInterval: 1000,
    socket: {
      connectTimeout: 1000,
      socketTimeout: 3000,
      reconnectStrategy: (tries: number) => Math.min(50 * 2 ** tries, 1000),
    },
  };
  const urls = addresses.split(',').map((address) => address.trim());
  const [url = ''] = urls;
  const client =
    urls.length > 1
      ? createCluster({
          rootNodes: urls.map((root) => ({ url: root })),
          defaults: options,
          commandOptions,
        })
      : createClient({ ...options, url });
  // The store reports the failure. Without a listener the error would end the process.
  client.on('error', () => undefined);
  const connected = client.connect().then(
    () => undefined,
    () => undefined,
  );
  return {
    ...nodeRedis(client),
    connected: () => Promise.race([connected, delay(2000, undefined, { ref: false })]),
    close: () => client.destroy(),
  };
}
