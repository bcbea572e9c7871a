/**
 * Connections to the primaries of a store: one server, a cluster, or a server that Sentinels watch.
 *
 * `@redis/client` has clients for cluster and Sentinel, too. They keep commands until a fail-over is over, so that a limit
 * would be charged long after the response to the visitor; a cluster client that starts while a primary is down waits for
 * that primary; and both look for the new primary seconds after the old one is lost. Here a client of one server is
 * enough, because each script has the keys of one tenant, which are in one slot.
 */
import type { RedisClient } from '../store/redis-store.js';
import { StoreError, storeFaultOf, type StoreFault } from '../store/store-error.js';
import {
  Askers,
  clusterPrimaries,
  type FindPrimaries,
  type Shard,
  slotOf,
  watchedPrimary,
  wholeRange,
} from './find-primaries.js';
import {
  openConnection,
  type Connection,
  type CreateClient,
  type TlsOptions,
} from './redis-connection.js';
import { shownNode, type Credentials, type Node, type RedisAddress } from './redis-address.js';

/** Milliseconds between two questions for the primaries. */
const interval = 400;

/** A client of `redisStore` that finds the primaries by itself. */
export class RedisNodes implements RedisClient {
  readonly #connections = new Map<string, Connection>();
  #shards: readonly Shard[] = [];
  #fault: StoreFault = 'silent';
  /** Undefined for one server. */
  readonly #find: FindPrimaries | undefined;
  readonly #askers: readonly Askers[];
  #timer: NodeJS.Timeout | undefined;
  #asking: Promise<void> | undefined;
  #isClosed = false;

  constructor(
    private readonly address: RedisAddress,
    private readonly tls: TlsOptions,
    private readonly create: CreateClient,
  ) {
    const { kind, nodes, login, sentinel, primary = '' } = address;
    const servers = new Askers((node) => this.#open(node, login, 0, false));
    const sentinels = new Askers((node) => this.#open(node, sentinel, 0, false));
    this.#askers = [servers, sentinels];
    if (kind === 'server') {
      this.#use(nodes.map(wholeRange));
      return;
    }
    this.#find =
      kind === 'cluster'
        ? clusterPrimaries(servers, nodes)
        : watchedPrimary(sentinels, nodes, primary, async (node) => {
            const reply: unknown = await servers.ask(node, (client) =>
              client.sendCommand(['ROLE']),
            );
            return Array.isArray(reply) ? String(reply[0]) : '';
          });
    this.#askRegularly();
  }

  /** Runs a script on the primary of its keys. */
  async eval(script: string, keys: string[], args: string[]): Promise<unknown> {
    try {
      return await this.#scriptsOf(keys).eval(script, keys, args);
    } catch (error) {
      // The server did not run the script, so it can be sent to another one.
      if (!(error instanceof Error) || !/^(?:MOVED|READONLY)/.test(error.message)) throw error;
      if (!this.#find) {
        // Its name may lead to another server now.
        this.#reconnect();
        throw error.message.startsWith('MOVED') ? new StoreError('kind') : error;
      }
      const moved = movedTo(error.message);
      // Other nodes may not know of the move yet.
      if (moved) this.#use([moved, ...this.#shards]);
      else await this.#ask();
      return this.#scriptsOf(keys).eval(script, keys, args);
    }
  }

  /** Closes all connections. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#use([]);
    for (const askers of this.#askers) askers.close();
  }

  /** The connected primary of these keys. Throws a `StoreError` if there is none. */
  #scriptsOf([key = '']: readonly string[]): RedisClient {
    const slot = slotOf(key);
    const shard = this.#shards.find(({ from, to }) => from <= slot && slot <= to);
    if (!shard) throw new StoreError(this.#fault);
    const connection = this.#connections.get(shownNode(shard.primary));
    if (!connection?.client.isReady) throw new StoreError(connection?.fault ?? 'lost');
    return connection.scripts;
  }

  #askRegularly(): void {
    void this.#ask().then(() => {
      if (this.#isClosed) return;
      this.#timer = setTimeout(() => this.#askRegularly(), interval);
      this.#timer.unref();
    });
  }

  /** Finds the primaries anew. Does not reject. */
  #ask(): Promise<void> {
    const ask = async () => {
      try {
        const shards = await this.#find?.(this.#shards);
        if (shards && !this.#isClosed) this.#use(shards);
      } catch (error) {
        this.#fault = storeFaultOf(error);
      }
    };
    this.#asking ??= ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  /** Connects to these primaries, and closes the connections to others. */
  #use(shards: readonly Shard[]): void {
    this.#shards = shards;
    const names = new Set(shards.map(({ primary }) => shownNode(primary)));
    for (const [name, { client }] of this.#connections) {
      if (names.has(name)) continue;
      client.destroy();
      this.#connections.delete(name);
    }
    const { login, kind, database } = this.address;
    for (const { primary } of shards) {
      const name = shownNode(primary);
      if (this.#connections.has(name)) continue;
      const connection = this.#open(primary, login, kind === 'cluster' ? 0 : database, true);
      this.#connections.set(name, connection);
      connection.client.connect().catch(() => undefined);
    }
  }

  #reconnect(): void {
    const shards = this.#shards;
    this.#use([]);
    this.#use(shards);
  }

  #open(node: Node, login: Credentials, database: number, reconnects: boolean): Connection {
    const tls = this.address.isTls ? this.tls : undefined;
    return openConnection(this.create, { node, login, tls, database, reconnects });
  }
}

/** The new primary of a slot, of `MOVED 3999 host:port`. */
function movedTo(message: string): Shard | undefined {
  const [, slot, host, port] = /^MOVED (\d+) (.+):(\d+)$/.exec(message) ?? [];
  if (slot === undefined || host === undefined) return undefined;
  return { from: Number(slot), to: Number(slot), primary: { host, port: Number(port) } };
}
