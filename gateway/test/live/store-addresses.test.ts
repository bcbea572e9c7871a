import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectRedis, type RedisConnection } from '../../src/node/connect-redis.js';
import * as redisScripts from '../../src/store/redis-scripts.js';
import { redisStore, storeWithin } from '../../src/store/redis-store.js';
import { StoreError } from '../../src/store/store-error.js';
import type { Store } from '../../src/store/store.js';
import { faultOfTrial } from '../../src/store/store-trial.js';
import { storeContract } from '../store-contract.js';
import { makeCertificates, type Certificates } from './support/certificates.js';
import {
  startCluster,
  startValkey,
  startWatched,
  type Valkey,
  type ValkeyCluster,
  type WatchedValkey,
} from './support/valkey.js';

const password = 'p@ss/w:rd%';
const encoded = encodeURIComponent(password);
const key = 'k'.repeat(16);
/** Its entry lives for a minute, so that a test finds it on a busy machine too. */
const bucket = { kind: 'rate', key, cost: 1, burst: 1e6, every: 60_000 } as const;

let certificates: Certificates;
let server: Valkey;
beforeAll(async () => {
  certificates = makeCertificates();
  server = await startValkey(['--bind', '127.0.0.1', '127.0.0.2'], { password, certificates });
});
afterAll(async () => {
  await server.close();
  certificates.remove();
});

const opened: RedisConnection[] = [];
afterEach(() => {
  for (const connection of opened.splice(0)) connection.close();
});

/** A store at an address, with the CA of the certificates unless another is given. */
async function storeAt(
  address: string,
  ca = certificates.caText,
  makeStore: (connection: RedisConnection) => Store = redisStore,
): Promise<Store> {
  const connection = await connectRedis(address, { ca });
  opened.push(connection);
  return makeStore(connection);
}

const take = (store: Store) => store.take('shop', [bucket], 0);
const isUp = (store: Store) => take(store).then(() => true);

/** Why the store does not work, once it has said so. */
const faultOf = (store: Store) =>
  take(store).then(
    () => undefined,
    (error: unknown) => (error instanceof StoreError ? error.fault : undefined),
  );

/** What has been counted of what a store refused while its server was frozen and it had no connection yet. */
async function countedOfRefused(address: string, frozen: Valkey): Promise<readonly number[]> {
  const refused = { ...bucket, key: 'r'.repeat(16) };
  await frozen.freeze();
  const store = await storeAt(address);
  for (let tries = 0; tries < 20; tries += 1) {
    await expect(store.take('shop', [refused], 0)).rejects.toBeInstanceOf(StoreError);
    await delay(10);
  }
  await frozen.thaw();
  await expect.poll(() => isUp(store)).toBe(true);
  return (await store.take('shop', [refused], 0)).used;
}

/** What a store does does not depend on how fast it answers, and a busy machine answers late. */
const patient = (connection: RedisConnection) => storeWithin(5_000, connection);

const bench = (address: () => string) => async () => {
  const store = await storeAt(address(), undefined, patient);
  // Each node of a cluster has some of these scopes, and is connected to when it is asked first.
  const scopes = Array.from({ length: 16 }, (_none, index) => `scope-${index}`);
  const all = () => Promise.all(scopes.map((scope) => store.take(scope, [bucket], 0)));
  await expect.poll(all).toHaveLength(scopes.length);
  return {
    store,
    now: () => Date.now(),
    pass: (milliseconds: number) => delay(milliseconds + 5),
    close: () => Promise.resolve(),
  };
};

describe('one server with a password and TLS', () => {
  storeContract(
    'a server',
    bench(() => `rediss://:${encoded}@127.0.0.1:${server.port}`),
  );

  it('never runs later what it refused while it connected', async () => {
    const address = `rediss://:${encoded}@127.0.0.1:${server.port}`;
    expect(await countedOfRefused(address, server)).toEqual([0]);
  });

  it('has the entries in the database of the address', async () => {
    const store = await storeAt(`rediss://:${encoded}@localhost:${server.port}/3`);
    await expect.poll(() => isUp(store)).toBe(true);
    expect(String(await server.command('INFO', 'keyspace'))).toContain('db3:');
  });

  it.each(['99', '4'])(
    'never goes on in database 0 when database %s is refused',
    async (database) => {
      const plain = await startValkey();
      await plain.command(...'ACL SETUSER some on >secret ~* +@all -select'.split(' '));
      const login = database === '99' ? '' : 'some:secret@';
      const store = await storeAt(`redis://${login}127.0.0.1:${plain.port}/${database}`);
      const seen: (string | undefined)[] = [];
      const ask = async () => {
        const fault = await faultOf(store);
        seen.push(fault);
        return fault;
      };
      await expect.poll(ask).toBe(database === '99' ? 'ERR select' : 'NOPERM');
      for (let asked = 0; asked < 40; asked += 1) {
        await ask();
        await delay(25);
      }
      expect(seen).not.toContain(undefined);
      expect(String(await plain.command('INFO', 'keyspace'))).not.toContain('db0');
      await plain.close();
    },
  );

  describe('with the printed user', () => {
    const manual = readFileSync('gateway/docs/operate.md', 'utf8');
    const [line = ''] = /^ACL SETUSER gateway .*$/m.exec(manual) ?? [];
    const scripts = Object.values(redisScripts).join('\n');
    const called = new Set([...scripts.matchAll(/redis\.call\('(\w+)'/g)].map(([, name]) => name));
    const address = () => `rediss://gateway:password@127.0.0.1:${server.port}`;

    it('runs every operation', async () => {
      await server.command(...line.split(' '));
      const store = await storeAt(address(), undefined, patient);
      await expect.poll(() => faultOfTrial(store, 'shop')).toBeUndefined();
    });

    it('calls ten commands in its scripts', () => {
      expect([...called].sort()).toEqual(
        'DEL EXISTS GET HDEL HGETALL HSET PEXPIRE PTTL SET TIME'.split(' '),
      );
    });

    it.each([...called])('fails the trial without the right for %s', async (name = '') => {
      await server.command(...line.split(' '), `-${name.toLowerCase()}`);
      const store = await storeAt(address(), undefined, patient);
      await expect.poll(() => faultOfTrial(store, 'shop')).toBe('NOPERM');
    });

    it('keeps nothing of a trial', async () => {
      await server.command(...line.split(' '));
      const store = await storeAt(`${address()}/5`, undefined, patient);
      await expect.poll(() => faultOfTrial(store, 'shop')).toBeUndefined();
      const keysOfDatabase = async () => String(await server.command('INFO', 'keyspace'));
      await expect.poll(keysOfDatabase).not.toContain('db5:');
    });
  });

  it.each<[string, (port: number) => string, string]>([
    ['a wrong password', (port) => `rediss://:wrong@127.0.0.1:${port}`, 'WRONGPASS'],
    ['no password', (port) => `rediss://127.0.0.1:${port}`, 'NOAUTH'],
    ['no TLS', (port) => `redis://:${encoded}@127.0.0.1:${port}`, 'ECONNRESET'],
    [
      'a certificate for another name',
      (port) => `rediss://:${encoded}@127.0.0.2:${port}`,
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ],
    [
      'a database that there is not',
      (port) => `rediss://:${encoded}@127.0.0.1:${port}/99`,
      'ERR select',
    ],
    ['a name that does not resolve', () => 'rediss://store.invalid', 'ENOTFOUND'],
    ['a port that nobody listens on', () => 'rediss://127.0.0.1:1', 'ECONNREFUSED'],
  ])('names the reason for %s', async (_case, address, fault) => {
    const store = await storeAt(address(server.port));
    await expect.poll(() => faultOf(store)).toBe(fault);
  });

  it('names the reason for a server that is neither a cluster nor a Sentinel', async () => {
    const at = `:${encoded}@127.0.0.1:${server.port}`;
    const cluster = await storeAt(`rediss+cluster://${at}`);
    await expect.poll(() => faultOf(cluster)).toBe('ERR cluster');
    const watched = await storeAt(`rediss+sentinel://${at}/shop`);
    await expect.poll(() => faultOf(watched)).toBe('ERR');
  });

  it('names the reason for an unknown CA', async () => {
    const store = await storeAt(`rediss://:${encoded}@127.0.0.1:${server.port}`, '');
    await expect.poll(() => faultOf(store)).toBe('SELF_SIGNED_CERT_IN_CHAIN');
  });

  it('names the reason for TLS at a server without, and for a user who may not run scripts', async () => {
    const plain = await startValkey();
    const store = await storeAt(`rediss://127.0.0.1:${plain.port}`);
    await expect.poll(() => faultOf(store)).toBe('ETIMEDOUT');
    await plain.command('ACL', 'SETUSER', 'none', 'on', '>secret', '+ping');
    const refused = await storeAt(`redis://none:secret@127.0.0.1:${plain.port}`);
    await expect.poll(() => faultOf(refused)).toBe('NOPERM');
    await plain.command(
      'ACL',
      'SETUSER',
      'half',
      'on',
      '>secret',
      '~*',
      '+ping',
      '+eval',
      '+evalsha',
    );
    const half = await storeAt(`redis://half:secret@127.0.0.1:${plain.port}`);
    await expect.poll(() => faultOf(half)).toBe('NOPERM');
    await plain.command('REPLICAOF', '127.0.0.1', '1');
    const replica = await storeAt(`redis://127.0.0.1:${plain.port}`);
    await expect.poll(() => faultOf(replica)).toBe('READONLY');
    await plain.close();
  });
});

describe('a cluster of six with a password and TLS', () => {
  let cluster: ValkeyCluster;
  beforeAll(async () => {
    cluster = await startCluster({ password, certificates });
  });
  afterAll(() => cluster.close());

  storeContract(
    'a cluster',
    bench(() => `rediss+cluster://:${encoded}@127.0.0.1:${cluster.nodes[4]?.port ?? 0}`),
  );

  it('never runs later what it refused while it connected', async () => {
    const primary = await cluster.primaryOf('{shop}');
    const [other] = cluster.nodes.filter((node) => node !== primary);
    const address = `rediss+cluster://:${encoded}@127.0.0.1:${other?.port ?? 0}`;
    expect(await countedOfRefused(address, primary)).toEqual([0]);
  });

  it('goes on with the replica of a primary that is killed, which was the only address', async () => {
    const primary = await cluster.primaryOf('{shop}');
    const store = await storeAt(`rediss+cluster://:${encoded}@127.0.0.1:${primary.port}`);
    await expect.poll(() => isUp(store)).toBe(true);
    await primary.kill();
    await expect.poll(() => faultOf(store), { interval: 20 }).toBeDefined();
    // The cluster itself needs two to four seconds for it.
    await expect.poll(() => isUp(store), { interval: 20 }).toBe(true);
    // Another gateway starts while that primary is still down.
    const other = await storeAt(
      `rediss+cluster://:${encoded}@127.0.0.1:${primary.port},127.0.0.1:${cluster.nodes[5]?.port ?? 0}`,
    );
    await expect.poll(() => isUp(other)).toBe(true);
    await primary.restart();
    // Until it hears from the others, it takes itself for the primary of its slots.
    await expect
      .poll(async () => String(await primary.command('CLUSTER', 'NODES')))
      .toContain('myself,slave');
  });

  it('names the reason for an address of one server', async () => {
    const primary = await cluster.primaryOf('{shop}');
    const { port } = cluster.nodes.find((node) => node.port !== primary.port)!;
    const store = await storeAt(`rediss://:${encoded}@127.0.0.1:${port}`);
    await expect.poll(() => faultOf(store)).toBe('MOVED');
  });

  it('follows a slot that moves', async () => {
    const store = await storeAt(
      `rediss+cluster://:${encoded}@127.0.0.1:${cluster.nodes[3]?.port ?? 0}`,
    );
    await expect.poll(() => isUp(store)).toBe(true);
    const slot = Number(await cluster.nodes[0]?.command('CLUSTER', 'KEYSLOT', '{shop}'));
    const primaries: { node: Valkey; isOwner: boolean }[] = [];
    for (const node of cluster.nodes) {
      const list = String(await node.command('CLUSTER', 'NODES'));
      if (list.includes('myself,master')) primaries.push({ node, isOwner: hasSlot(list, slot) });
    }
    const source = primaries.find(({ isOwner }) => isOwner)?.node;
    const target = primaries.find(({ isOwner }) => !isOwner)?.node;
    const id = String(await target?.command('CLUSTER', 'MYID'));
    const sourceId = String(await source?.command('CLUSTER', 'MYID'));
    const set = (node: Valkey | undefined, state: string, other: string) =>
      node?.command('CLUSTER', 'SETSLOT', String(slot), state, other);
    await source?.command('FLUSHALL');
    // Only an importing node gets a newer epoch with the slot; without one the source takes the slot back.
    await set(target, 'IMPORTING', sourceId);
    await set(source, 'MIGRATING', id);
    await set(target, 'NODE', id);
    await set(source, 'NODE', id);
    // The first call already arrives: the old owner answers MOVED, and has not run the script.
    expect(await faultOf(store)).toBeUndefined();
    expect(Number(await target?.command('CLUSTER', 'COUNTKEYSINSLOT', String(slot)))).toBe(1);
  });
});

/** Whether the node that answered `CLUSTER NODES` has a slot. */
function hasSlot(list: string, slot: number): boolean {
  const own = list.split('\n').find((line) => line.includes('myself')) ?? '';
  const ranges = own.split(' ').slice(8);
  return ranges.some((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return from <= slot && slot <= to;
  });
}

describe.each([
  ['a password and TLS', true],
  ['neither', false],
])('a primary that three Sentinels watch, with %s', (_case, isSecured) => {
  let watched: WatchedValkey;
  beforeAll(async () => {
    watched = await startWatched(isSecured ? { password: 'p-ss', certificates } : {});
  });
  afterAll(() => watched.close());
  const address = () =>
    `${isSecured ? 'rediss' : 'redis'}+sentinel://${isSecured ? ':p-ss@' : ''}${watched.sentinels}/shop?db=2`;

  storeContract('Sentinel', bench(address));

  it('goes on with the replica after a fail-over, every one of 20 gateways', async () => {
    // The news of the fail-over meets each of them at another moment of an attempt to reconnect.
    const stores = await Promise.all(Array.from({ length: 20 }, () => storeAt(address())));
    for (const store of stores) await expect.poll(() => isUp(store)).toBe(true);
    expect(String(await watched.primary.command('INFO', 'keyspace'))).toContain('db2:');
    // All are asked from before it on: one after another, the last may be asked when it has failed over.
    const failing = stores.map(async (store) => {
      await expect.poll(() => faultOf(store), { interval: 20 }).toBeDefined();
    });
    await watched.primary.kill();
    await Promise.all(failing);
    const faults = () => Promise.all(stores.map(faultOf));
    await expect.poll(faults).toEqual(stores.map(() => undefined));
    expect(String(await watched.replica.command('ROLE'))).toContain('master');
  });

  it('asks the next Sentinel if one does not answer', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const store = await storeAt(address().replace(watched.sentinels, `127.0.0.1:${port},$&`));
    await expect.poll(() => isUp(store)).toBe(true);
    silent.close();
  });

  it('names the reason for a name that the Sentinels do not watch', async () => {
    const store = await storeAt(address().replace('/shop', '/other'));
    await expect.poll(() => faultOf(store)).toBe('ENOTCONN');
  });
});
