import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/gateway/memory-store.js';
import { RateTable } from '../../src/gateway/rate-table.js';
import { SumTable } from '../../src/gateway/sum-table.js';
import { ValueTable } from '../../src/gateway/value-table.js';
import { keyOf } from './store-contract.js';

const key = (index: number): string => keyOf(index.toString(36));
const megabyte = 1e6;

describe('the memory of a process', () => {
  it('keeps a million keys in 40 MB, and a flood of further ones adds nothing', () => {
    const before = process.memoryUsage().arrayBuffers;
    const table = new RateTable(2 ** 21);
    expect(table.bytes).toBeLessThanOrEqual(40 * megabyte);
    const now = 1_000_000;
    for (let index = 0; index < 1_000_000; index += 1) table.set(key(index), now + 60_000, now);
    let kept = 0;
    for (let index = 0; index < 1_000_000; index += 1) if (table.get(key(index)) > now) kept += 1;
    // Eight places a set: hardly any set is full at half the load.
    expect(kept).toBeGreaterThan(990_000);
    const filled = process.memoryUsage().arrayBuffers;
    for (let index = 1_000_000; index < 3_000_000; index += 1)
      table.set(key(index), now + 250, now);
    expect(process.memoryUsage().arrayBuffers).toBeLessThanOrEqual(
      Math.max(filled, before + 40 * megabyte),
    );
  }, 60_000);

  it('keeps the entries that are charged most when it is flooded', () => {
    const table = new RateTable(1024);
    const now = 1_000_000;
    for (let index = 0; index < 64; index += 1) table.set(key(index), now + 600_000, now);
    for (let index = 64; index < 100_000; index += 1) table.set(key(index), now + 250, now);
    let kept = 0;
    for (let index = 0; index < 64; index += 1)
      if (table.get(key(index)) === now + 600_000) kept += 1;
    expect(kept).toBe(64);
  });

  it('takes an expired place again', () => {
    const table = new RateTable(8);
    for (let index = 0; index < 8; index += 1) table.set(key(index), 2000, 1000);
    for (let index = 8; index < 16; index += 1) table.set(key(index), 4000, 3000);
    expect(Array.from({ length: 8 }, (_none, index) => table.get(key(index + 8)))).toEqual(
      Array.from({ length: 8 }, () => 4000),
    );
  });

  it('bounds sums, and forgets the one not charged for longest', () => {
    const sums = new SumTable(3);
    for (const name of ['a', 'b', 'c']) sums.add(name, 1, 2400, 0);
    sums.add('a', 1, 2400, 0);
    sums.add('d', 1, 2400, 0);
    expect(['a', 'b', 'c', 'd'].map((name) => sums.get(name, 2400, 0))).toEqual([2, 0, 1, 1]);
  });

  it('bounds values in number and size', () => {
    const values = new ValueTable(3, 10);
    for (const name of ['a', 'b', 'c', 'd']) values.set(name, 'x', 1000);
    expect(['a', 'b', 'c', 'd'].map((name) => values.get(name, 0))).toEqual([
      undefined,
      'x',
      'x',
      'x',
    ]);
    values.set('e', 'x'.repeat(9), 1000);
    expect(['b', 'c', 'd', 'e'].map((name) => values.get(name, 0)?.length)).toEqual([
      undefined,
      undefined,
      1,
      9,
    ]);
    values.delete('e');
    values.set('f', 'x'.repeat(9), 1000);
    expect(values.get('d', 0)).toBe('x');
  });

  it('of the whole store does not grow with fresh addresses', async () => {
    const store = memoryStore({ places: 2 ** 12 });
    const flood = async (from: number, count: number) => {
      for (let index = from; index < from + count; index += 1) {
        const base = { key: key(index), cost: 1 };
        await store.take('s', [{ ...base, kind: 'rate', burst: 3, every: 1000 }], 1_000_000);
        await store.take('s', [{ ...base, kind: 'sum', limit: 3, span: 24_000 }], 1_000_000);
        await store.claim('s', base.key, 'x'.repeat(20), 60_000, 1_000_000);
      }
    };
    await flood(0, 60_000);
    const size = () => {
      globalThis.gc?.();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const before = size();
    await flood(60_000, 100_000);
    // Unbounded, these would be 50 MB: 100,000 sums of 25 slots and as many values.
    expect(size() - before).toBeLessThan(25 * megabyte);
  }, 60_000);
});
