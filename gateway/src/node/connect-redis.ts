/** A connection to Redis or Valkey for `redisStore`, made with `ioredis`: `@redis/client` keeps commands until a fail-over is over, and a limit would be charged long after. */
import type { Cluster, ClusterOptions, Redis, RedisOptions as ServerOptions } from 'ioredis';
import type { RedisClient } from '../store/redis-store.js';
import { codeOf, StoreError } from '../store/store-error.js';
import { parseRedisAddress, type RedisAddress } from './redis-address.js';

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

/** While it connects, and when nobody says why it does not. */
const noConnection = 'ENOTCONN';
/** Milliseconds between two attempts to find or reach a server. */
const pause = 400;
/** Milliseconds for a connection with its TLS, and for the response of a Sentinel. */
const patience = 1000;

/** No command is kept for later or sent twice: a limit would be charged long after the response to the visitor. */
const atOnce: ServerOptions = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: patience,
  // Detects a server that is frozen, also while nothing cuts the connection to it.
  socketTimeout: 3000,
};

/** A server that a name or the Sentinels lead to. */
const alone: ServerOptions = {
  ...atOnce,
  retryStrategy: (tries) => Math.min(50 * 2 ** tries, pause),
  // A primary that became a replica: the name, or the Sentinels, lead to another server now.
  reconnectOnError: ({ message }) => message.startsWith('READONLY'),
};

const inCluster: ClusterOptions = {
  enableOfflineQueue: false,
  enableReadyCheck: false,
  maxRedirections: 3,
  retryDelayOnFailover: 0,
  retryDelayOnClusterDown: 0,
  retryDelayOnTryAgain: 0,
  clusterRetryStrategy: () => pause,
  slotsRefreshInterval: pause,
  // Certificates are for names: a name must not become its address.
  dnsLookup: (name, found) => found(null, name),
};

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
  const client = await open(parsed, ca);
  /** Why there is no connection. */
  let fault = noConnection;
  const note = (error: Error & { command?: { name?: string } }): void => {
    fault = codeOf(error) ?? fault;
    // The client would go on in database 0.
    if (error.command?.name === 'select') client.disconnect(true);
  };
  client.on('error', note).on('node error', note).on('sentinelError', note);
  client.on('ready', () => (fault = noConnection));
  return {
    async eval(script, keys, args) {
      try {
        return await run(client, script, keys, args);
      } catch (error) {
        // An error without a code is of the client, which has no connection.
        fault = codeOf(error) ?? fault;
        throw new StoreError(fault);
      }
    },
    close: () => client.disconnect(),
  };
}

async function open(address: RedisAddress, ca: string | undefined): Promise<Redis | Cluster> {
  // Only who has a store loads the client.
  const { Cluster, Redis } = await import('ioredis');
  const { kind, nodes, isTls, login, sentinel, primary, database } = address;
  const tls = { ...(ca && { ca }) };
  const access: ServerOptions = { ...login, ...(isTls && { tls }) };
  switch (kind) {
    case 'server':
      return new Redis({ ...alone, ...access, ...nodes[0], db: database });
    case 'cluster':
      // Connected before the first command, which would wait for the connection and could run after it was refused.
      return new Cluster([...nodes], {
        ...inCluster,
        redisOptions: { ...atOnce, ...access, lazyConnect: false },
      });
    case 'sentinel':
      return new Redis({
        ...alone,
        ...access,
        db: database,
        sentinels: [...nodes],
        name: primary ?? '',
        role: 'master',
        // Not `failoverDetector`: news that comes during an attempt to connect ends the client for good.
        // The servers of a fail-over cut their connections, and each attempt to reconnect asks a Sentinel.
        updateSentinels: false,
        sentinelCommandTimeout: patience,
        // An attempt begins after the Sentinel of the last one, so it may be at the end of the list at once.
        sentinelRetryStrategy: (rounds) => (rounds === 1 ? 0 : pause),
        ...(sentinel.username && { sentinelUsername: sentinel.username }),
        ...(sentinel.password && { sentinelPassword: sentinel.password }),
        ...(isTls && { sentinelTLS: tls, enableTLSForSentinelMode: true }),
      });
  }
}

/** Runs a script by its hash; the client sends the text only to a server that does not know it. */
function run(
  client: Redis | Cluster,
  script: string,
  keys: readonly string[],
  args: readonly string[],
): Promise<unknown> {
  type Command = (count: number, ...words: string[]) => Promise<unknown>;
  const commands = client as unknown as Record<string, Command>;
  // The text is the name of its command.
  if (!Object.hasOwn(commands, script)) client.defineCommand(script, { lua: script });
  const command = commands[script];
  if (!command) throw new TypeError('The client has no such command');
  return command.call(client, keys.length, ...keys, ...args);
}
