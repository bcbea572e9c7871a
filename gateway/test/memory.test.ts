import { describe, expect, it } from 'vitest';
import { LimitFactory } from '../src/limits/limit-factory.js';
import { ratesOf } from '../src/options/limits.js';
import { memoryStore } from '../src/store/memory-store.js';
import { keyOf } from './store-contract.js';

const key = (index: number): string => keyOf(index.toString(36));

describe('the memory of a process', () => {
  it('keeps failures, budgets, used proofs and replies through a flood of two million addresses', async () => {
    const store = memoryStore();
    // The real limits of requests; their keys need no HMAC here.
    const limits = new LimitFactory(ratesOf(), (...parts) => parts.join(' '));
    const visitor = (index: number) => ({ ip: '', key: String(index), factor: 1 });
    const count = { limit: 0, span: 3_600_000, cost: 1, force: true, group: 'address' };
    const day = { limit: 2, span: 86_400_000, cost: 1 };
    const failures = limits.rate('login-failures-username', 'victim');
    const budget = limits.sum('code-budget', '', day);
    const proof = limits.proof('used', 600_000);
    const take = (given: readonly { readonly bucket: typeof failures.bucket }[], now: number) =>
      store.take(
        'shop',
        given.map(({ bucket }) => bucket),
        now,
      );
    let now = 1_000_000;
    for (let failed = 0; failed < 10; failed += 1) await take([failures], now);
    await take([budget], now);
    await take([budget, proof], now);
    await store.claim('shop', 'flight', 'run:1', 60_000, now);
    await store.replace('shop', 'flight', 'run:1', 'end:reply', 900_000, now);

    for (let index = 0; index < 2_000_000; index += 1) {
      if (index % 20_000 === 0) now += 1000;
      await take(
        [
          limits.byIp('all-ip', visitor(index)),
          limits.moreByIp('session-ip', 'proven', visitor(index), { burst: 9, every: 9 }),
          ...(index % 10 === 0 ? [limits.sum('check-ip', String(index), count)] : []),
          ...(index % 10 === 1 ? [limits.first(`unknown ${String(index)}`, 3_600_000, 1)] : []),
        ],
        now,
      );
    }

    expect(await take([failures], now)).toMatchObject({ refused: 0 });
    expect(await take([budget], now)).toMatchObject({ refused: 0, used: [2] });
    expect(await take([proof], now)).toMatchObject({ refused: 0, used: [1] });
    expect(await store.claim('shop', 'flight', '', 0, now)).toBe('end:reply');
    // And it is bounded: of the addresses themselves only the last ones are left.
    const used = async (index: number) =>
      (await take([limits.byIp('login-ip', visitor(index), { cost: 0 })], now)).used[0];
    await take([limits.byIp('login-ip', visitor(-1))], now);
    expect(await used(-1)).toBe(1);
    for (let index = 0; index < 200_000; index += 1) {
      await take([limits.byIp('login-ip', visitor(index))], now);
    }
    expect(await used(-1)).toBe(0);
    expect(await used(199_999)).toBe(1);
  }, 400_000);

  it.each([
    ['login-failures-username', 2_000_000, 10, 5],
    ['commit-contact', 200_000, 10, 3],
    ['code-contact', 200_000, 3, 12],
  ] as const)(
    'keeps what is counted of a victim in %s through a flood of %i other names',
    async (name, names, burst, minutes) => {
      const store = memoryStore();
      const limits = new LimitFactory(ratesOf(), (...parts) => parts.join(' '));
      const charge = (subject: string, now: number, cost = 1) =>
        store.take('shop', [limits.rate(name, subject, { cost }).bucket], now);
      const start = 1_000_000;
      for (let failed = 0; failed < burst; failed += 1) await charge('victim', start);
      let now = start;
      for (let index = 0; index < names; index += 1) {
        if (index % 20_000 === 0) now += 1000;
        await charge(`stranger ${String(index)}`, now);
      }
      // Only time gives room, not the flood.
      const { used } = await charge('victim', now, 0);
      expect(used[0]).toBeCloseTo(burst - (now - start) / (minutes * 60_000), 6);
    },
    400_000,
  );

  it('forgets of one group only entries of this group, those first that were not used for longest', async () => {
    const store = memoryStore({ places: 100 });
    const rate = (group: string, index: number, cost = 1) =>
      ({ kind: 'rate', key: key(index), burst: 9, every: 60_000, cost, group }) as const;
    const used = async (group: string, index: number) =>
      (await store.take('shop', [rate(group, index, 0)], 0)).used[0];
    await store.take('shop', [rate('login-failures-username', 5000)], 0);
    for (let index = 0; index < 1000; index += 1) {
      await store.take('shop', [rate('address', index)], 0);
      // It is in use all the time.
      await used('address', 0);
    }
    expect(await used('login-failures-username', 5000)).toBe(1);
    expect(await used('address', 0)).toBe(1);
    expect(await used('address', 1)).toBe(0);
    expect(await used('address', 999)).toBe(1);
  });

  it('keeps a used proof through 50,000 replies of 10 kB, the last of them, and at most 1,600', async () => {
    const store = memoryStore({ places: 1024 });
    const proof = { kind: 'once', key: key(60_000), cost: 1, ttl: 60_000 } as const;
    await store.take('shop', [proof], 0);
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
    expect(await store.take('shop', [proof], 1)).toMatchObject({ refused: 0 });
  });
});
