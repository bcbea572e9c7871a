/** A connection to Redis or Valkey for `redisStore`, by `@redis/client`. */
import { setTimeout as delay } from 'node:timers/promises';
import { nodeRedis } from '../node-redis.js';
import type { RedisClient } from '../redis-store.js';

export interface RedisConnection extends RedisClient {
  /** Resolves once there is a connection, or after two seconds. */
  connected(): Promise<void>;
  close(): void;
}

/**
 * Connects to `redis://…` or `rediss://…`; several addresses with commas between them are those of a cluster. Comes back
 * at once: while there is no connection every command fails immediately, and a new one is tried for ever.
 */
export async function connectRedis(addresses: string): Promise<RedisConnection> {
  const { createClient, createCluster } = await import('@redis/client');
  // The store has a time limit of its own. That of the client makes an `AbortSignal` and a timer of five seconds for each
  // command, and thousands of them wait for the garbage collector.
  const commandOptions = { timeout: undefined };
  const options = {
    // A command must not be queued: a limit would be charged long after the visitor got the reply.
    disableOfflineQueue: true,
    commandOptions,
    commandsQueueMaxLength: 10_000,
    // Ends a connection whose server is frozen.
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
  // The store says that it is down, and commands fail: nothing to add. Without a listener the process would end.
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
