/** Asks a cluster or Sentinels which servers are the primaries. */
import { inTime, StoreError, storeFaultOf, type StoreFault } from '../store/store-error.js';
import type { Connection } from './redis-connection.js';
import { shownNode, type Node } from './redis-address.js';

/** Milliseconds for one answer. */
const patience = 400;

/** The primary of a range of slots. */
export interface Shard {
  readonly from: number;
  readonly to: number;
  readonly primary: Node;
}

/** Slots of a cluster. */
const slots = 16_384;

/** A shard with all slots. */
export const wholeRange = (primary: Node): Shard => ({ from: 0, to: slots - 1, primary });

/**
 * The slot of a key: the CRC16 (XMODEM: polynomial 0x1021, start 0) of its hash tag, the text between the first `{` and
 * the next `}`, modulo 16,384. A key without a hash tag counts whole.
 */
export function slotOf(key: string): number {
  const tag = /^[^{]*\{([^}]+)\}/.exec(key)?.[1] ?? key;
  let crc = 0;
  for (const byte of Buffer.from(tag)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
    crc &= 0xffff;
  }
  return crc % slots;
}

/** Connections for questions, opened at the first one and dropped when a question fails. */
export class Askers {
  readonly #connections = new Map<string, Connection>();
  #isClosed = false;

  constructor(private readonly open: (node: Node) => Connection) {}

  /** The answer of a server. Rejects with a `StoreError` if there is none in time. */
  async ask<Answer>(
    node: Node,
    question: (client: Connection['client']) => Promise<Answer>,
  ): Promise<Answer> {
    const name = shownNode(node);
    let connection = this.#connections.get(name);
    try {
      if (!connection) {
        connection = this.open(node);
        this.#connections.set(name, connection);
        await inTime(connection.client.connect(), patience);
        if (this.#isClosed) throw new StoreError('lost');
      }
      return await inTime(question(connection.client), patience);
    } catch (error) {
      const fault = storeFaultOf(error);
      if (connection?.client.isOpen) connection.client.destroy();
      this.#connections.delete(name);
      throw new StoreError(fault === 'lost' ? (connection?.fault ?? fault) : fault);
    }
  }

  isReady(node: Node): boolean {
    return this.#connections.get(shownNode(node))?.client.isReady ?? false;
  }

  close(): void {
    this.#isClosed = true;
    for (const { client } of this.#connections.values()) if (client.isOpen) client.destroy();
    this.#connections.clear();
  }
}

/** Finds the primaries. Rejects with a `StoreError` if no server knows one. `current`: the ones in use. */
export type FindPrimaries = (current: readonly Shard[]) => Promise<readonly Shard[]>;

/** Asks a node of the cluster; one that answered before comes first, then every node that was ever named. */
export function clusterPrimaries(askers: Askers, seeds: readonly Node[]): FindPrimaries {
  const known = new Map(seeds.map((node) => [shownNode(node), node]));

  const ask = async (node: Node): Promise<readonly Shard[]> => {
    const shards = await askers.ask(node, (client) => client.clusterSlots());
    return shards.map(({ from, to, master, replicas }) => {
      // A node that does not know its own address names none.
      const nodes = [master, ...replicas].map(({ host, port }) => ({
        host: host || node.host,
        port,
      }));
      for (const other of nodes) known.set(shownNode(other), other);
      const [primary = node] = nodes;
      return { from, to, primary };
    });
  };

  return async () => {
    const nodes = [...known.values()];
    nodes.sort((one, other) => Number(askers.isReady(other)) - Number(askers.isReady(one)));
    const faults: StoreFault[] = [];
    for (const node of nodes) {
      try {
        const shards = await ask(node);
        if (shards.length > 0) return shards;
        faults.push('moved');
      } catch (error) {
        faults.push(storeFaultOf(error));
      }
    }
    throw worst(faults);
  };
}

/**
 * Asks all Sentinels: in a fail-over the one that leads it knows the new primary two seconds before the others. `role`
 * resolves to what a server says that it is.
 */
export function watchedPrimary(
  askers: Askers,
  sentinels: readonly Node[],
  name: string,
  role: (node: Node) => Promise<string>,
): FindPrimaries {
  const ask = async (sentinel: Node): Promise<Node | undefined> => {
    const reply: unknown = await askers.ask(sentinel, (client) =>
      client.sendCommand(['SENTINEL', 'GET-MASTER-ADDR-BY-NAME', name]),
    );
    const [host, port] = Array.isArray(reply) ? reply.map(String) : [];
    return host === undefined || port === undefined ? undefined : { host, port: Number(port) };
  };

  return async (current) => {
    const answers = await Promise.allSettled(sentinels.map(ask));
    const faults: StoreFault[] = answers.map((answer) =>
      answer.status === 'rejected' ? storeFaultOf(answer.reason) : 'moved',
    );
    const named = answers.flatMap((answer) =>
      answer.status === 'fulfilled' && answer.value ? [answer.value] : [],
    );
    const inUse = new Set(current.map(({ primary }) => shownNode(primary)));
    named.sort(
      (one, other) => Number(inUse.has(shownNode(other))) - Number(inUse.has(shownNode(one))),
    );
    const candidates = new Map(named.map((node) => [shownNode(node), node]));
    for (const node of candidates.values()) {
      try {
        if ((await role(node)) === 'master') return [wholeRange(node)];
      } catch (error) {
        faults.push(storeFaultOf(error));
      }
    }
    throw worst(faults);
  };
}

const unreached: readonly StoreFault[] = ['name', 'refused', 'silent', 'lost', 'moved'];

/** The reason to look at: what a server that was reached says. */
function worst(faults: readonly StoreFault[]): StoreError {
  const fault = faults.find((one) => !unreached.includes(one));
  return new StoreError(fault ?? faults.find((one) => one === 'moved') ?? faults[0] ?? 'lost');
}
