/** The contract suite of stores; the test of each store calls it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bucket, Store } from '../src/store/store.js';

export interface StoreBench {
  store: Store;
  /** The gateway's clock. A store with its own clock ignores it. */
  now(): number;
  /** Resolves when at least that many milliseconds have passed for the store. */
  pass(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

const hour = 3_600_000;
let scopes = 0;

/** 16 characters of base64url. */
export const keyOf = (name: string): string => name.padEnd(16, '_');

export function storeContract(name: string, open: () => Promise<StoreBench>): void {
  describe(`${name} as a store`, () => {
    let bench: StoreBench;
    let scope: string;
    beforeEach(async () => {
      bench = await open();
      scope = `s${String((scopes += 1))}-${Math.random().toString(36).slice(2)}`;
    });
    afterEach(() => bench.close());

    const take = (...buckets: Bucket[]) => bench.store.take(scope, buckets, bench.now());
    const rate = (
      key: string,
      more: Partial<Bucket & { burst: number; every: number }> = {},
    ): Bucket =>
      ({
        kind: 'rate',
        key: keyOf(key),
        burst: 3,
        every: hour,
        cost: 1,
        ...more,
      }) as Bucket;
    const sum = (
      key: string,
      more: Partial<Bucket & { limit: number; span: number }> = {},
    ): Bucket =>
      ({
        kind: 'sum',
        key: keyOf(key),
        limit: 3,
        span: 24 * hour,
        cost: 1,
        ...more,
      }) as Bucket;

    describe.each([
      ['rate', rate, hour],
      ['sum', sum, 25 * hour],
    ] as const)('a %s bucket', (_kind, bucket, longestWait) => {
      it('has room for its units, then reports the wait', async () => {
        for (let used = 0; used < 3; used += 1) {
          const taken = await take(bucket('a'));
          expect(taken).toMatchObject({ refused: undefined, wait: 0 });
          expect(taken.used[0]).toBeCloseTo(used, 2);
        }
        const refused = await take(bucket('a'));
        expect(refused.refused).toBe(0);
        expect(refused.used[0]).toBeCloseTo(3, 2);
        expect(refused.wait).toBeGreaterThan(0);
        expect(refused.wait).toBeLessThanOrEqual(longestWait);
        expect(Number.isInteger(refused.wait)).toBe(true);
      });

      it('charges nothing when another bucket of the call has no room', async () => {
        await take(bucket('full', { cost: 3 }));
        const refused = await take(bucket('free'), bucket('full'), bucket('other'));
        expect(refused.refused).toBe(1);
        expect(
          (await take(bucket('free', { cost: 0 }), bucket('other', { cost: 0 }))).used,
        ).toEqual([0, 0]);
      });

      it('charges nothing for a cost of 0, and refuses it if there is no room for one unit', async () => {
        await take(bucket('a', { cost: 0 }));
        expect((await take(bucket('a', { cost: 3 }))).refused).toBeUndefined();
        expect((await take(bucket('a', { cost: 0 }))).refused).toBe(0);
      });

      it('returns units for a negative cost, never below 0', async () => {
        await take(bucket('a', { cost: 2 }));
        expect((await take(bucket('a', { cost: -1 }))).refused).toBeUndefined();
        expect((await take(bucket('a', { cost: 0 }))).used[0]).toBeCloseTo(1, 2);
        await take(bucket('a', { cost: -5 }));
        expect((await take(bucket('a', { cost: 0 }))).used[0]).toBe(0);
      });

      it('with force charges above its limit, beside buckets that have room', async () => {
        await take(bucket('a', { cost: 3 }));
        const forced = await take(bucket('a', { force: true }), bucket('b'));
        expect(forced.refused).toBeUndefined();
        const after = await take(bucket('a', { cost: 0, force: true }), bucket('b', { cost: 0 }));
        expect(after.used[0]).toBeCloseTo(4, 2);
        expect(after.used[1]).toBeCloseTo(1, 2);
      });

      it('is separate for each scope', async () => {
        await take(bucket('a', { cost: 3 }));
        const other = await bench.store.take(`${scope}x`, [bucket('a')], bench.now());
        expect(other).toMatchObject({ refused: undefined, used: [0] });
      });

      it('is exact for concurrent calls', async () => {
        const all = await Promise.all(Array.from({ length: 20 }, () => take(bucket('a'))));
        expect(all.filter(({ refused }) => refused === undefined)).toHaveLength(3);
      });
    });

    describe('what can be used once', () => {
      const once = (key: string, ttl = hour, more: { force?: true } = {}): Bucket => ({
        kind: 'once',
        key: keyOf(key),
        cost: 1,
        ttl,
        ...more,
      });

      it('is used by one of several concurrent calls, and charges nothing to the others', async () => {
        const all = await Promise.all(
          Array.from({ length: 5 }, () => take(once('k'), rate('a', { burst: 100 }))),
        );
        expect(all.filter(({ refused }) => refused === undefined)).toHaveLength(1);
        const again = await take(once('k'), rate('a', { burst: 100 }));
        expect(again).toMatchObject({ refused: 0 });
        expect(again.used[0]).toBe(1);
        expect(again.used[1]).toBeCloseTo(1, 2);
        expect(again.wait).toBeGreaterThan(hour - 60_000);
        expect(again.wait).toBeLessThanOrEqual(hour);
      });

      it('is not used when another bucket of the call has no room', async () => {
        await take(rate('full', { cost: 3 }));
        expect((await take(once('k'), rate('full'))).refused).toBe(1);
        expect((await take(once('k'))).refused).toBeUndefined();
      });

      it('is what claim sees under the same key', async () => {
        await claim('k', '1');
        expect((await take(once('k'))).refused).toBe(0);
        await take(once('other'));
        expect(await claim('other', 'x')).toBe('1');
      });

      it('can be used again after its time, and with force at once', async () => {
        await take(once('k', 60));
        await take(once('forced'));
        expect((await take(once('forced', hour, { force: true }))).refused).toBeUndefined();
        await bench.pass(60);
        expect((await take(once('k', 60))).refused).toBeUndefined();
      });
    });

    it('reports the bucket with the longest wait', async () => {
      await take(
        rate('short', { cost: 3, every: hour }),
        rate('long', { cost: 3, every: 2 * hour }),
      );
      const { refused, wait } = await take(
        rate('short', { every: hour }),
        rate('long', { every: 2 * hour }),
      );
      expect(refused).toBe(1);
      expect(wait).toBeGreaterThan(hour);
    });

    it('returns one unit per interval to a rate bucket', async () => {
      const every = 60;
      await take(rate('a', { cost: 3, every }));
      await bench.pass(every);
      expect((await take(rate('a', { every }))).refused).toBeUndefined();
      await bench.pass(3 * every);
      expect((await take(rate('a', { cost: 3, every }))).refused).toBeUndefined();
    });

    it('expires a sum after its span', async () => {
      // Long enough for two calls of a busy machine; another bucket shows the end of a short one.
      const long = { span: 24_000 };
      await take(sum('a', { cost: 3, ...long }));
      const { refused, wait } = await take(sum('a', long));
      expect(refused).toBe(0);
      expect(wait).toBeLessThanOrEqual(25_000);
      const short = { cost: 3, span: 240 };
      await take(sum('b', short));
      await bench.pass(250);
      expect((await take(sum('b', short))).refused).toBeUndefined();
    });

    it('forgets the oldest units of a sum that goes on', async () => {
      const span = 1200;
      await take(sum('a', { span }));
      await bench.pass(750);
      await take(sum('a', { span }));
      await bench.pass(750);
      const { used } = await take(sum('a', { span, cost: 0 }));
      // On a busy machine the second one may have ended, too.
      expect(used[0]).toBeLessThanOrEqual(1);
    });

    it('resets rate buckets', async () => {
      await take(rate('a', { cost: 3 }), rate('b', { cost: 3 }), rate('c', { cost: 3 }));
      await bench.store.reset(scope, [keyOf('a'), keyOf('b'), keyOf('none')], bench.now());
      const { used } = await take(
        ...['a', 'b', 'c'].map((key) => rate(key, { cost: 0, force: true })),
      );
      expect(used[0]).toBe(0);
      expect(used[1]).toBe(0);
      expect(used[2]).toBeCloseTo(3, 2);
    });

    const claim = (key: string, value: string, ttl = hour) =>
      bench.store.claim(scope, keyOf(key), value, ttl, bench.now());
    const replace = (key: string, from?: string, to?: string, ttl = hour) =>
      bench.store.replace(scope, keyOf(key), from, to, ttl, bench.now());

    it('lets one of several callers claim a value, and returns it to the others', async () => {
      const all = await Promise.all(['a', 'b', 'c'].map((value) => claim('k', value)));
      const [winner] = ['a', 'b', 'c'].filter((_value, index) => all[index] === undefined);
      expect(all.filter((value) => value === undefined)).toHaveLength(1);
      expect(all.filter((value) => value === winner)).toHaveLength(2);
    });

    it('reads with a ttl of 0, and sets nothing', async () => {
      expect(await claim('k', 'a', 0)).toBeUndefined();
      expect(await claim('k', 'b')).toBeUndefined();
      expect(await claim('k', 'a', 0)).toBe('b');
    });

    it('expires a value after its ttl', async () => {
      await claim('k', 'a', 60);
      await bench.pass(60);
      expect(await claim('k', 'b')).toBeUndefined();
    });

    it('replaces a value only if it equals the expected one', async () => {
      await claim('k', 'a');
      expect(await replace('k', 'b', 'c')).toBe(false);
      expect(await claim('k', '', 0)).toBe('a');
      expect(await replace('k', 'a', 'c')).toBe(true);
      expect(await claim('k', '', 0)).toBe('c');
      expect(await replace('none', 'a', 'c')).toBe(false);
      expect(await claim('none', '', 0)).toBeUndefined();
    });

    it('removes a value, and sets one regardless of the current value', async () => {
      await claim('k', 'a');
      expect(await replace('k', 'b', undefined)).toBe(false);
      expect(await replace('k', 'a', undefined)).toBe(true);
      expect(await claim('k', '', 0)).toBeUndefined();
      expect(await replace('k', undefined, 'x')).toBe(true);
      expect(await replace('k', undefined, 'y', 20_000)).toBe(true);
      expect(await claim('k', '', 0)).toBe('y');
      expect(await replace('k', 'y', 'z', 60)).toBe(true);
      await bench.pass(60);
      expect(await claim('k', '', 0)).toBeUndefined();
    });

    it('separates values of the same key in different scopes, and from buckets of the same key', async () => {
      await claim('k', 'a');
      await take(rate('k'));
      expect(await bench.store.claim(`${scope}x`, keyOf('k'), '', 0, bench.now())).toBeUndefined();
      expect(await claim('k', '', 0)).toBe('a');
    });

    it('keeps a value of 400 kB unchanged', async () => {
      const value = 'aZ0+/=é'.repeat(50_000);
      await claim('k', value);
      expect(await claim('k', '', 0)).toBe(value);
    });
  });
}
