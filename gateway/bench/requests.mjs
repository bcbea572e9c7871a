/**
 * Requests a core and times, alternating, in one run. The servers that are compared have core 1, one at a time; the load
 * (this process), the platform and the store have core 0, so that none of them stops a server.
 */
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findServers } from '../../scripts/servers.mjs';
import { median } from '../../test/bench/statistics.mjs';
import { Load } from './load.mjs';
import { megabytes, pin, seconds, start } from './process.mjs';

const here = import.meta.dirname;
const rounds = Number(process.env.ROUNDS ?? 5);
const span = 3000;
/** A sample. */
const requests = 4000;
/** Before the first sample, by number and not by time: code that V8 has not compiled yet takes several times as long. */
const warmUp = Number(process.env.WARM_UP ?? 20_000);

/** `gateway-server.mjs` of a clone of another version, built, to compare with. */
const { FORMER } = process.env;

const node = (file, env, core) => start(process.execPath, [resolve(here, file)], { env, core });

export async function measureRequests() {
  pin(0);
  const { valkey: store } = findServers();
  const upstream = await node('upstream.mjs', {}, 0);
  const env = { UPSTREAM: `http://127.0.0.1:${upstream.port}` };
  const running = [upstream];
  const contestants = new Map();
  const add = (name, server) => {
    running.push(server);
    contestants.set(name, server);
  };
  add('bare proxy', await node('bare-proxy.mjs', env, 1));
  add('gateway, memory', await node('gateway-server.mjs', env, 1));
  add('gateway by fetch', await node('gateway-server.mjs', { ...env, HOST: 'node' }, 1));
  if (FORMER) add('former gateway, memory', await node(FORMER, env, 1));
  const atRest = megabytes(contestants.get('gateway, memory'));
  if (store) {
    const words = ['--port', '16399', '--bind', '127.0.0.1', '--save', ''];
    const ready = /(Ready) to accept/;
    running.push(await start(store, words, { core: 0, ready }));
    const redis = { ...env, REDIS: 'redis://127.0.0.1:16399' };
    add('gateway, Valkey', await node('gateway-server.mjs', redis, 1));
    if (FORMER) add('former gateway, Valkey', await node(FORMER, redis, 1));
    await delay(500);
  }

  const results = new Map([...contestants.keys()].map((name) => [name, { perCore: [], p99: [] }]));
  const loads = new Map();
  try {
    for (const [name, { port }] of contestants) {
      const load = new Load(port);
      loads.set(name, load);
      await load.open();
      await load.full(warmUp);
    }
    let rate = Infinity;
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, server] of contestants) {
        const before = seconds(server);
        const time = await loads.get(name).full(requests);
        results.get(name).perCore.push(requests / (seconds(server) - before));
        rate = Math.min(rate, requests / time);
      }
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const name of contestants.keys()) {
        const times = await loads.get(name).steady(rate / 2, span);
        results.get(name).p99.push(times[Math.floor(times.length * 0.99)]);
      }
    }
    return {
      atRest,
      rate: rate / 2,
      rows: [...results].map(([name, { perCore, p99 }]) => ({
        name,
        perCore: median(perCore),
        p99: median(p99),
        megabytes: megabytes(contestants.get(name)),
      })),
    };
  } finally {
    for (const load of loads.values()) await load.close();
    for (const { end } of running) end();
    pin();
  }
}
