/** Tries a store as the gateway uses it: the user of a store may lack the right for one command only. */
import { storeFaultOf } from './store-error.js';
import type { Bucket, Store } from './store.js';

/**
 * Runs each operation of a store, with each kind of bucket, so that each branch of its scripts runs. It writes to keys of its
 * own, which it removes, or which expire within a second. Rejects with the first failure.
 */
async function tryStore(store: Store, scope: string): Promise<void> {
  const key = `check-${Math.random().toString(36).slice(2)}`;
  const take = (...buckets: Bucket[]) => store.take(scope, buckets, Date.now());
  const rate = { kind: 'rate', key, burst: 2, every: 1000 } as const;
  await take({ ...rate, cost: 1 });
  // Returns the unit, which removes the entry.
  await take({ ...rate, cost: -1 });
  await store.reset(scope, [key], Date.now());
  await take({ kind: 'once', key: `${key}-once`, cost: 1, ttl: 1000 });
  const sum = { kind: 'sum', key, cost: 1, limit: 9 } as const;
  // The shorter span has higher slot numbers, so that the slot of the first charge is old, and removed.
  await take({ ...sum, span: 24_000 });
  await take({ ...sum, span: 24 });
  await store.claim(scope, key, 'one', 1000, Date.now());
  await store.replace(scope, key, 'one', 'two', 1000, Date.now());
  await store.replace(scope, key, 'two', undefined, 0, Date.now());
}

/** Why the trial of the store fails, by its code; undefined if it succeeds. */
export const faultOfTrial = (store: Store, scope: string): Promise<string | undefined> =>
  tryStore(store, scope).then(() => undefined, storeFaultOf);
