/** Memory of 200,000 tracked keys, and of a flood of addresses that are new each time. */
import { memoryStore } from 'onboarding-gateway';

const key = (number) => number.toString(36).padStart(16, 'k');
const used = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};
const bucket = (number) => ({
  kind: 'rate',
  key: key(number),
  burst: 20,
  every: 30_000,
  cost: 1,
  group: 'address',
});

const empty = used();
const store = memoryStore();
const now = Date.now();
for (let number = 0; number < 200_000; number += 1) await store.take('t', [bucket(number)], now);
const full = used() - empty;
const before = used();
for (let number = 1_000_000; number < 6_000_000; number += 1) {
  await store.take('t', [bucket(number)], now + (number - 1_000_000) / 1000);
}
console.log(JSON.stringify({ full, flood: used() - before }));
