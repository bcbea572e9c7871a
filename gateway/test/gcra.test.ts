import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../src/store/memory-store.js';
import type { Bucket } from '../src/store/store.js';
import { keyOf } from './store-contract.js';

/** A plain leaky bucket: it leaks one unit per interval, and a further unit must fit. */
class LeakyBucket {
  #units = 0;
  #at = 0;
  level(every: number, now: number): number {
    this.#units = Math.max(0, this.#units - (now - this.#at) / every);
    this.#at = now;
    return this.#units;
  }
  add(cost: number): void {
    this.#units = Math.max(0, this.#units + cost);
  }
}

const limits = [
  { burst: 1, every: 1000 },
  { burst: 3, every: 500 },
  { burst: 20, every: 15_000 },
];
const step = fc.record({
  pass: fc.integer({ min: 0, max: 4000 }),
  drawn: fc.uniqueArray(
    fc.record({
      subject: fc.integer({ min: 0, max: 3 }),
      limit: fc.integer({ min: 0, max: limits.length - 1 }),
      cost: fc.constantFrom(1, 1, 1, 2, 0, -1),
      force: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 1, maxLength: 4, selector: ({ subject, limit }) => `${subject} ${limit}` },
  ),
});

describe('the rate buckets of memoryStore', () => {
  it('agree with a plain simulation of leaky buckets', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
        const store = memoryStore({ places: 1024 });
        const buckets = new Map<string, LeakyBucket>();
        let now = 1_000_000;
        for (const { pass, drawn } of steps) {
          now += pass;
          const named = drawn.map(({ subject, limit, cost, force }) => {
            const key = keyOf(`${String(subject)}-${String(limit)}`);
            const bucket = buckets.get(key) ?? new LeakyBucket();
            buckets.set(key, bucket);
            return { key, bucket, cost, force, ...limits[limit]! };
          });
          const hasRoom = named.map(({ bucket, cost, burst, every, force }) => {
            const free = burst - bucket.level(every, now);
            return force || cost < 0 || free - Math.max(cost, 1) > -1e-9;
          });
          const asked = named.map(({ key, cost, force, burst, every }): Bucket => ({
            kind: 'rate',
            key,
            cost,
            force,
            burst,
            every,
          }));
          const taken = await store.take('s', asked, now);
          expect(taken.refused === undefined).toBe(hasRoom.every(Boolean));
          if (taken.refused !== undefined) {
            expect(hasRoom[taken.refused]).toBe(false);
            expect(taken.wait).toBeGreaterThan(0);
          } else for (const { bucket, cost } of named) bucket.add(cost);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('have room exactly after the reported wait', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        async (burst, every, drift) => {
          const store = memoryStore({ places: 64 });
          const bucket: Bucket = { kind: 'rate', key: keyOf('a'), burst, every, cost: 1 };
          for (let unit = 0; unit < burst; unit += 1) await store.take('s', [bucket], 1000);
          const at = 1000 + Math.min(drift, every - 1);
          const { wait } = await store.take('s', [bucket], at);
          expect((await store.take('s', [bucket], at + wait - 1)).refused).toBe(0);
          expect((await store.take('s', [bucket], at + wait)).refused).toBeUndefined();
        },
      ),
    );
  });
});

describe('the sum buckets of memoryStore', () => {
  it('never exceed the limit in any interval of the span', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 200 }),
        async (passes) => {
          const store = memoryStore({ places: 64 });
          const span = 2400;
          const taken: number[] = [];
          let now = 77_777;
          for (const pass of passes) {
            now += pass;
            const bucket: Bucket = { kind: 'sum', key: keyOf('a'), limit: 5, span, cost: 1 };
            const { refused, wait } = await store.take('s', [bucket], now);
            if (refused === undefined) taken.push(now);
            else expect(wait).toBeLessThanOrEqual(span + span / 24);
            const within = taken.filter((time) => time > now - span);
            expect(within.length).toBeLessThanOrEqual(5);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
