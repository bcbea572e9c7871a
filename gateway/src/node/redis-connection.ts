/** A connection to one server or Sentinel. */
import { connect } from 'node:net';
import type { RedisClientOptions, RedisClientType } from '@redis/client';
import { nodeRedis } from '../store/node-redis.js';
import type { RedisClient } from '../store/redis-store.js';
import { storeFaultOf, type StoreFault } from '../store/store-error.js';
import type { Credentials, Node } from './redis-address.js';

/** `createClient` of `@redis/client`. */
export type CreateClient = (options: RedisClientOptions) => RedisClientType;

/** Options of TLS. */
export interface TlsOptions {
  /** Certificate of your own CA, PEM. */
  readonly ca?: string;
}

/** A client with the reason why it is not connected. */
export interface Connection {
  readonly client: RedisClientType;
  readonly scripts: RedisClient;
  /** Why there is no connection, or was none before. */
  fault: StoreFault;
}

interface ConnectionSettings {
  readonly node: Node;
  readonly login: Credentials;
  readonly tls: TlsOptions | undefined;
  readonly database: number;
  /** Whether it connects again after a failure, without limit. */
  readonly reconnects: boolean;
}

/** A client that is not connected yet. */
export function openConnection(create: CreateClient, settings: ConnectionSettings): Connection {
  const { node, login, tls, database, reconnects } = settings;
  const client = create({
    ...login,
    ...(database !== 0 && { database }),
    // Commands are not queued: a limit would be charged long after the response to the visitor.
    disableOfflineQueue: true,
    // The store has its own time limit. The client's limit creates an `AbortSignal` and a timer of five seconds for each
    // command, and thousands of them wait for the garbage collector.
    commandOptions: { timeout: undefined },
    commandsQueueMaxLength: 10_000,
    maintNotifications: 'disabled',
    // Detects a server that is frozen.
    pingInterval: 1000,
    socket: {
      ...node,
      connectTimeout: 1000,
      socketTimeout: 3000,
      reconnectStrategy: reconnects && ((tries: number) => Math.min(50 * 2 ** tries, 1000)),
      ...(tls && { tls: true as const, ...(tls.ca && { ca: tls.ca }) }),
    },
  });
  const connection: Connection = { client, scripts: nodeRedis(client), fault: 'silent' };
  let wasReady = false;
  client.on('ready', () => (wasReady = true));
  client.on('error', (error) => {
    const fault = storeFaultOf(error);
    connection.fault = fault;
    if (wasReady) return;
    // A server with TLS closes a connection that begins without, and one without TLS keeps silent.
    if (fault === 'lost' && !tls) connection.fault = 'tls';
    if (fault !== 'silent' || !tls) return;
    const socket = connect({ ...node, timeout: 1000 }, () => {
      connection.fault = 'tls';
      socket.destroy();
    });
    socket.on('timeout', () => socket.destroy()).on('error', () => undefined);
  });
  return connection;
}
