/** Real Valkeys or Redis servers on free loopback ports, without any data on disk. */
import { createClient } from '@redis/client';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findServers } from '../../../../scripts/servers.mjs';
import type { Certificates } from './certificates.js';
import { start, type Child } from './child.js';
import { freePort } from '../../../../scripts/free-port.mjs';

export interface Valkey {
  readonly url: string;
  readonly port: number;
  /** Kills the process, like a crash. */
  kill(): Promise<void>;
  /** Stops the process for good. */
  close(): Promise<void>;
  /** Starts an empty store on the same port. */
  restart(): Promise<void>;
  /** Stops responding, with open connections. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** Sends one command on a connection of its own. */
  command(...words: string[]): Promise<unknown>;
}

export interface Security {
  readonly password?: string;
  /** With them the server accepts TLS only. */
  readonly certificates?: Certificates;
}

/** Arguments of a server for a password and TLS. */
function secured(port: number, { password, certificates }: Security): string[] {
  const login = password ? ['--requirepass', password, '--masterauth', password] : [];
  if (!certificates) return ['--port', String(port), ...login];
  const { ca, key, certificate } = certificates;
  return [
    ...['--port', '0', '--tls-port', String(port), '--tls-auth-clients', 'no'],
    ...['--tls-replication', 'yes', '--tls-cluster', 'yes', '--tls-ca-cert-file', ca],
    ...['--tls-key-file', key, '--tls-cert-file', certificate],
    ...login,
  ];
}

export async function startValkey(
  more: readonly string[] = [],
  security: Security = {},
): Promise<Valkey> {
  const { valkey } = findServers();
  if (!valkey) throw new Error('neither valkey-server nor redis-server is on this machine');
  const port = await freePort();
  // The folder for a cluster node's state.
  const folder = mkdtempSync(join(tmpdir(), 'gateway-valkey-'));
  const argv = ['--dir', folder, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  let child: Child;
  const run = async () => {
    child = start(valkey, [...argv, ...secured(port, security), ...more]);
    await child.says(/Ready to accept connections/);
  };
  await run();
  const { password, certificates } = security;
  return {
    url: `${certificates ? 'rediss' : 'redis'}://${password ? `:${password}@` : ''}127.0.0.1:${port}`,
    port,
    kill: async () => {
      await child.end('SIGKILL');
    },
    close: async () => {
      await child.end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
    restart: async () => {
      await child.end('SIGKILL');
      await run();
    },
    freeze: () => {
      child.process.kill('SIGSTOP');
      return Promise.resolve();
    },
    thaw: () => {
      child.process.kill('SIGCONT');
      return Promise.resolve();
    },
    command: (...words) => command(port, security, words),
  };
}

async function command(
  port: number,
  { password, certificates }: Security,
  words: string[],
): Promise<unknown> {
  const client = createClient({
    ...(password && { password }),
    socket: {
      host: '127.0.0.1',
      port,
      reconnectStrategy: false,
      ...(certificates && { tls: true as const, ca: certificates.caText }),
    },
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await client.sendCommand(words);
  } finally {
    client.destroy();
  }
}

/** Resolves when `holds` does; asks every 20 ms. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await delay(20);
}

export interface ValkeyCluster {
  /** Three primaries, then a replica of each. */
  readonly nodes: readonly Valkey[];
  /** The primary of a key's slot at the start. */
  primaryOf(key: string): Promise<Valkey>;
  close(): Promise<void>;
}

/** Three primaries with a replica each. A primary counts as failed after one second. */
export async function startCluster(security: Security): Promise<ValkeyCluster> {
  const nodes: Valkey[] = [];
  for (let index = 0; index < 6; index += 1) {
    const settings = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '1000'];
    nodes.push(await startValkey(settings, security));
  }
  const primaries = nodes.slice(0, 3);
  const ends = [0, 5461, 10_923, 16_384];
  for (const [index, node] of primaries.entries()) {
    const [from = 0, end = 0] = ends.slice(index);
    await node.command('CLUSTER', 'ADDSLOTSRANGE', String(from), String(end - 1));
    await node.command('CLUSTER', 'SET-CONFIG-EPOCH', String(index + 1));
  }
  const [first] = nodes;
  for (const { port } of nodes) await first?.command('CLUSTER', 'MEET', '127.0.0.1', String(port));
  for (const [index, primary] of primaries.entries()) {
    const id = String(await primary.command('CLUSTER', 'MYID'));
    const replica = nodes[index + 3];
    await until(async () => (await replica?.command('CLUSTER', 'REPLICATE', id)) === 'OK');
  }
  const isWhole = async (node: Valkey) => {
    const info = String(await node.command('CLUSTER', 'INFO'));
    const list = String(await node.command('CLUSTER', 'NODES'));
    const isSynchronous =
      primaries.includes(node) || isLinked(await node.command('INFO', 'replication'));
    return info.includes('cluster_state:ok') && list.split('slave').length === 4 && isSynchronous;
  };
  for (const node of nodes) await until(() => isWhole(node));
  return {
    nodes,
    primaryOf: async (key) => {
      const slot = Number(await first?.command('CLUSTER', 'KEYSLOT', key));
      const found = primaries.find((_node, index) => slot < (ends[index + 1] ?? 0));
      if (!found) throw new Error('no primary');
      return found;
    },
    close: async () => {
      for (const node of nodes) await node.close();
    },
  };
}

const isLinked = (info: unknown) => String(info).includes('master_link_status:up');

export interface WatchedValkey {
  readonly primary: Valkey;
  readonly replica: Valkey;
  /** `host:port`, with commas. */
  readonly sentinels: string;
  close(): Promise<void>;
}

/** A primary and its replica, watched by three Sentinels under the name `shop`. A primary is down after one second. */
export async function startWatched(security: Security = {}): Promise<WatchedValkey> {
  const { sentinel } = findServers();
  if (!sentinel) throw new Error('neither valkey-sentinel nor redis-sentinel is on this machine');
  const primary = await startValkey([], security);
  const replica = await startValkey(['--replicaof', '127.0.0.1', String(primary.port)], security);
  await until(async () => isLinked(await replica.command('INFO', 'replication')));
  const folder = mkdtempSync(join(tmpdir(), 'gateway-sentinel-'));
  const children: Child[] = [];
  const ports: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    const port = await freePort();
    const { password } = security;
    const settings = [
      ...secured(port, security)
        .join(' ')
        .split(/ ?--/)
        .filter((line) => line && !line.startsWith('masterauth')),
      'bind 127.0.0.1',
      `dir ${folder}`,
      `sentinel monitor shop 127.0.0.1 ${String(primary.port)} 2`,
      'sentinel down-after-milliseconds shop 1000',
      'sentinel failover-timeout shop 4000',
      ...(password
        ? [`sentinel auth-pass shop ${password}`, `sentinel sentinel-pass ${password}`]
        : []),
    ];
    const file = join(folder, `${String(index)}.conf`);
    writeFileSync(file, `${settings.join('\n')}\n`);
    const child = start(sentinel, [file, '--sentinel']);
    await child.says(/\+monitor master shop/);
    children.push(child);
    ports.push(port);
  }
  // Each Sentinel learns of the other two, and of the replica, through the primary.
  for (const child of children) {
    await child.says(/\+slave /);
    await child.says(/\+sentinel [\s\S]*\+sentinel /);
  }
  return {
    primary,
    replica,
    sentinels: ports.map((port) => `127.0.0.1:${port}`).join(','),
    close: async () => {
      for (const child of children) await child.end('SIGKILL');
      await primary.close();
      await replica.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
