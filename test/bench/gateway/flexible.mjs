/**
 * `rate-limiter-flexible` in its current release, in a folder of its own: memory of a million keys, and whether it has
 * what the gateway needs of a limiter. Prints JSON.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const folder = resolve('node_modules/.cache/bench');
if (!existsSync(join(folder, 'node_modules'))) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts'];
  execFileSync('npm', [...words, 'rate-limiter-flexible'], { cwd: folder, stdio: 'ignore' });
}
const require = createRequire(join(folder, 'package.json'));
const { RateLimiterMemory, RateLimiterUnion } = require('rate-limiter-flexible');
const { version } = require('rate-limiter-flexible/package.json');

const passes = (taking) =>
  taking.then(
    () => true,
    () => false,
  );

/** Whether twice the limit passes in less than one duration: the window is fixed. */
async function hasFixedWindow() {
  const limiter = new RateLimiterMemory({ points: 10, duration: 1 });
  const take = () => passes(limiter.consume('key'));
  await take();
  await delay(900);
  let passed = 0;
  const end = Date.now() + 300;
  while (Date.now() < end) {
    if (await take()) passed += 1;
    await delay(1);
  }
  return passed > 10;
}

/** Whether a request that one limiter refuses is charged to the other. */
async function chargesRefused() {
  const wide = new RateLimiterMemory({ keyPrefix: 'wide', points: 10, duration: 60 });
  const narrow = new RateLimiterMemory({ keyPrefix: 'narrow', points: 1, duration: 60 });
  const union = new RateLimiterUnion(wide, narrow);
  await passes(union.consume('key'));
  await passes(union.consume('key'));
  return (await wide.get('key')).consumedPoints === 2;
}

const used = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};

const semantics = { fixedWindow: await hasFixedWindow(), chargesRefused: await chargesRefused() };
const empty = used();
const limiter = new RateLimiterMemory({ points: 20, duration: 600 });
for (let number = 0; number < 1_000_000; number += 1) {
  await limiter.consume(number.toString(36).padStart(16, 'k'));
}
console.log(JSON.stringify({ version, million: used() - empty, ...semantics }));
process.exit();
