/**
 * What a store carries: `node gateway/bench/store-capacity.mjs [redis://…]` fills an empty Valkey (its own, or the one at
 * the address, which it empties) with a million limits, and prints bytes per limit and scripts per second. A script has the
 * limits of one request for a code.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from '@redis/client';
import { nodeRedis, redisStore } from 'onboarding-gateway';
import { findServers } from '../../scripts/servers.mjs';

const keys = 1_000_000;
const [, , given] = process.argv;
const port = 7391;
const own = given
  ? undefined
  : spawn(findServers().valkey, ['--port', String(port), '--save', '', '--appendonly', 'no']);
if (own) await once(own.stdout, 'data');
const client = createClient({ url: given ?? `redis://127.0.0.1:${port}` });
await client.connect();
await client.flushAll();
const store = redisStore(nodeRedis(client));

const used = async () => Number(/used_memory:(\d+)/.exec(await client.info('memory'))?.[1]);
const key = (kind, number) => `${kind}${number.toString(36).padStart(15, 'k')}`;
const rate = (number) => ({
  kind: 'rate',
  key: key('r', number),
  burst: 20,
  every: 3_600_000,
  cost: 1,
});
const sum = (number) => ({
  kind: 'sum',
  key: key('s', number),
  limit: 99,
  span: 86_400_000,
  cost: 1,
});

let late = 0;

/** Runs `work` for the numbers below `count`, 50 at once; gives the seconds. */
async function forAll(count, work) {
  const start = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++).catch(() => (late += 1));
  };
  await Promise.all(Array.from({ length: 50 }, lane));
  return (performance.now() - start) / 1000;
}

const results = {};
for (const [name, bucket] of Object.entries({ rate, sum })) {
  const before = await used();
  const perCall = 20;
  await forAll(keys / perCall, (call) =>
    store.take(
      'bench',
      Array.from({ length: perCall }, (_, index) => bucket(call * perCall + index)),
      0,
    ),
  );
  results[`bytes per ${name} limit`] = Math.round(((await used()) - before) / keys);
}
await client.sendCommand(['CONFIG', 'RESETSTAT']);
const calls = 50_000;
const seconds = await forAll(calls, (number) => {
  const limits = Array.from({ length: 7 }, (_, index) => rate((number * 7 + index) % keys));
  return store.take('bench', [...limits, sum(number)], 0);
});
results['scripts of 8 limits a second'] = Math.round(calls / seconds);
results['processor time of the store for one, µs'] = await costOfScript();
results['answers later than 250 ms'] = late;
console.log(JSON.stringify(results, undefined, 2));
client.destroy();
own?.kill('SIGKILL');

async function costOfScript() {
  const stats = await client.info('commandstats');
  const [, all, microseconds] = /cmdstat_evalsha:calls=(\d+),usec=(\d+)/.exec(stats) ?? [];
  return Math.round(Number(microseconds) / Number(all));
}
