import { describe, expect, it } from 'vitest';
import { memoryStore } from '../src/store/memory-store.js';
import { RecentMap } from '../src/store/recent-map.js';
import { RateTable } from '../src/store/rate-table.js';
import { SumTable } from '../src/store/sum-table.js';
import { keyOf } from './store-contract.js';

const key = (index: number): string => keyOf(index.toString(36));
const megabyte = 1e6;

describe('the memory of a process', () => {
  it('holds a million keys in 40 MB, and does not grow with more keys', () => {
    const before = process.memoryUsage().arrayBuffers;
    const table = new RateTable(2 ** 21);
    expect(table.bytes).toBeLessThanOrEqual(40 * megabyte);
    const now = 1_000_000;
    for (let index = 0; index < 1_000_000; index += 1) table.set(key(index), now + 60_000, now);
    // A sample of a tenth is sufficient.
    let kept = 0;
    for (let index = 0; index < 1_000_000; index += 10) if (table.get(key(index)) > now) kept += 1;
    // With eight places per set, few sets are full at half the load.
    expect(kept).toBeGreaterThan(99_000);
    const filled = process.memoryUsage().arrayBuffers;
    for (let index = 1_000_000; index < 2_000_000; index += 1)
      table.set(key(index), now + 250, now);
    expect(process.memoryUsage().arrayBuffers).toBeLessThanOrEqual(
      Math.max(filled, before + 40 * megabyte),
    );
  }, 60_000);

  it('keeps the entries with the highest charges when it overflows', () => {
    const table = new RateTable(1024);
    const now = 1_000_000;
    for (let index = 0; index < 64; index += 1) table.set(key(index), now + 600_000, now);
    for (let index = 64; index < 100_000; index += 1) table.set(key(index), now + 250, now);
    let kept = 0;
    for (let index = 0; index < 64; index += 1)
      if (table.get(key(index)) === now + 600_000) kept += 1;
    expect(kept).toBe(64);
  });

  it('reuses the place of an expired entry', () => {
    const table = new RateTable(8);
    for (let index = 0; index < 8; index += 1) table.set(key(index), 2000, 1000);
    for (let index = 8; index < 16; index += 1) table.set(key(index), 4000, 3000);
    expect(Array.from({ length: 8 }, (_none, index) => table.get(key(index + 8)))).toEqual(
      Array.from({ length: 8 }, () => 4000),
    );
  });

  it('bounds sums and values, and keeps the most recently used half', () => {
    const sums = new SumTable(100);
    const values = new RecentMap<string>(100);
    for (let index = 0; index < 1000; index += 1) {
      sums.add(key(index), 1, 2400, 0);
      values.set(key(index), 'x');
      // The daily budget is read for every text message, and must not be evicted.
      sums.add('budget', 1, 2400, 0);
      values.get(key(0));
    }
    expect(sums.size).toBeLessThanOrEqual(100);
    expect(values.size).toBeLessThanOrEqual(100);
    expect(sums.get('budget', 2400, 0)).toBe(1000);
    expect(values.get(key(0))).toBe('x');
    for (let index = 960; index < 1000; index += 1) {
      expect(sums.get(key(index), 2400, 0)).toBe(1);
      expect(values.get(key(index))).toBe('x');
    }
  });

  it('bounds values by their size, too', () => {
    const values = new RecentMap<string>(100, ({ length }) => length);
    for (let index = 0; index < 50; index += 1) values.set(key(index), 'x'.repeat(10));
    expect(values.size).toBeLessThanOrEqual(10);
    expect(values.get(key(49))).toHaveLength(10);
  });

  it('keeps the last of 50,000 replies of 10 kB, and at most 1,600 of them', async () => {
    const store = memoryStore({ places: 1024 });
    const reply = 'x'.repeat(10_000);
    for (let index = 0; index < 50_000; index += 1) {
      await store.replace('shop', key(index), undefined, reply, 60_000, 0);
    }
    let kept = 0;
    for (let index = 0; index < 50_000; index += 1) {
      if ((await store.claim('shop', key(index), '', 0, 1)) !== undefined) kept += 1;
    }
    expect(await store.claim('shop', key(49_999), '', 0, 1)).toBe(reply);
    expect(kept).toBeLessThanOrEqual(2 ** 24 / 10_000);
  });

  it('is as fast when it overflows as for the first entries', () => {
    const values = new RecentMap<string>(50_000);
    const timeOf = (from: number): number => {
      const start = performance.now();
      for (let index = from; index < from + 50_000; index += 1) values.set(key(index), 'x');
      return performance.now() - start;
    };
    const first = timeOf(0);
    const later = Math.min(...[1, 2, 3].map((round) => timeOf(round * 50_000)));
    // A single map that deletes its oldest key each time took a thousand times as long.
    expect(later).toBeLessThan(20 * first + 200);
  });
});
