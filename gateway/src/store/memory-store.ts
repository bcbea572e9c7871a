/**
 * The in-memory store: bounded, without timers.
 */
import { LRUCache } from 'lru-cache';
import type { Bucket, Store, SumBucket, Taken } from './store.js';

/** Options of `memoryStore`. */
export interface MemoryStoreOptions {
  /** Most limits by address that are kept, about 260 bytes each. Default 200,000. */
  places?: number;
}

/** Most entries of each other group. */
const mostOfGroup = 20_000;
/** Sums by address. */
const mostCounts = 60_000;
const mostValues = 50_000;
const mostCharacters = 2 ** 24;
/** Most rates that are compared before one is evicted. */
const mostCompared = 8;

/** A value of `claim` and `replace`, or of something that was used once. An expired one stays until it is evicted. */
interface Value {
  readonly text: string;
  /** Epoch milliseconds. */
  readonly ends: number;
}

/** The units of a sum by the number of their slot, the oldest first. */
type Slots = Map<number, number>;

/** The state of a bucket before a charge. */
interface Level {
  readonly used: number;
  /** Milliseconds until there is room; at most 0: there is. */
  readonly wait: number;
  charge(): void;
}

/**
 * A store in the memory of this process, not shared with others. Where it is full, it evicts an entry that was not used
 * for long, and only for one of the same group: a flood of addresses pushes out addresses. Of rates it evicts those that
 * are empty first, so that a flood of names with one failure each pushes out no name with several. Its operations do not
 * reject.
 *
 * @example
 * const gateway = createGateway({ ...options, store: memoryStore({ places: 500_000 }) });
 */
export function memoryStore({ places = 200_000 }: MemoryStoreOptions = {}): Store {
  const mostOf = (group: string, most = places) => (group === 'address' ? most : mostOfGroup);
  /** Epoch milliseconds at which a rate bucket is empty. */
  const rates = new Groups((group) => new LRUCache<string, number>({ max: mostOf(group) }));
  const sums = new Groups(
    (group) => new LRUCache<string, Slots>({ max: mostOf(group, mostCounts) }),
  );
  const used = new LRUCache<string, Value>({ max: mostValues });
  const claimed = new LRUCache<string, Value>({
    max: mostValues,
    maxSize: mostCharacters,
    sizeCalculation: ({ text }) => text.length || 1,
  });

  const valueOf = (name: string, now: number): Value | undefined =>
    [claimed.get(name), used.get(name)].find((value) => value && now < value.ends);

  const levelOf = (key: string, bucket: Bucket, now: number): Level => {
    switch (bucket.kind) {
      case 'once': {
        const value = valueOf(key, now);
        const charge = () => used.set(key, { text: '1', ends: now + bucket.ttl });
        return { used: value ? 1 : 0, wait: value ? value.ends - now : 0, charge };
      }
      case 'sum': {
        const cache = sums.of(bucket);
        const slots: Slots = cache.get(key) ?? new Map<number, number>();
        const here = forgetOld(slots, bucket, now);
        let units = 0;
        for (const count of slots.values()) units += count;
        const hasRoom = units + Math.max(bucket.cost, 1) <= bucket.limit;
        const charge = () => {
          slots.set(here, Math.max(0, (slots.get(here) ?? 0) + bucket.cost));
          cache.set(key, slots);
        };
        return { used: units, wait: hasRoom ? 0 : waitOf(slots, bucket, now), charge };
      }
      case 'rate': {
        const { burst, every, cost } = bucket;
        const cache = rates.of(bucket);
        const empty = Math.max(cache.get(key) ?? 0, now);
        const wait = empty + Math.max(cost, 1) * every - now - burst * every;
        const charge = () => {
          const next = empty + cost * every;
          if (next <= now) {
            cache.delete(key);
            return;
          }
          if (!cache.has(key)) makeRoom(cache, next);
          cache.set(key, next);
        };
        return { used: (empty - now) / every, wait, charge };
      }
    }
  };

  const take = (scope: string, buckets: readonly Bucket[], now: number): Taken => {
    const levels = buckets.map((bucket) => levelOf(`${scope} ${bucket.key}`, bucket, now));
    const units = levels.map((level) => level.used);
    let refused: number | undefined;
    let wait = 0;
    buckets.forEach(({ force, cost }, index) => {
      const own = force || cost < 0 ? 0 : (levels[index]?.wait ?? 0);
      if (own <= wait) return;
      refused = index;
      wait = own;
    });
    if (refused !== undefined) return { refused, wait: Math.ceil(wait), used: units };
    buckets.forEach(({ cost }, index) => {
      if (cost !== 0) levels[index]?.charge();
    });
    return { refused, wait: 0, used: units };
  };

  return {
    take: (scope, buckets, now) => settled(() => take(scope, buckets, now)),
    reset: (scope, keys) =>
      settled(() => {
        for (const key of keys) rates.delete(`${scope} ${key}`);
      }),
    claim: (scope, key, value, ttl, now) =>
      settled(() => {
        const name = `${scope} ${key}`;
        const existing = valueOf(name, now)?.text;
        if (existing === undefined && ttl > 0) claimed.set(name, { text: value, ends: now + ttl });
        return existing;
      }),
    replace: (scope, key, from, to, ttl, now) =>
      settled(() => {
        const name = `${scope} ${key}`;
        if (from !== undefined && valueOf(name, now)?.text !== from) return false;
        used.delete(name);
        if (to === undefined) claimed.delete(name);
        else claimed.set(name, { text: to, ends: now + ttl });
        return true;
      }),
  };
}

/** A cache for each group of buckets, made when it is first used. */
class Groups<Entry extends number | Slots> {
  readonly #caches = new Map<string, LRUCache<string, Entry>>();

  constructor(private readonly make: (group: string) => LRUCache<string, Entry>) {}

  of({ group = '' }: Bucket): LRUCache<string, Entry> {
    let cache = this.#caches.get(group);
    if (!cache) this.#caches.set(group, (cache = this.make(group)));
    return cache;
  }

  delete(key: string): void {
    for (const cache of this.#caches.values()) cache.delete(key);
  }
}

/**
 * Makes room for a rate that is empty at `empty`: evicts the first entry that is empty before it, starting with the one
 * that was not used for longest. If several in turn are not, it evicts the one of them that is empty first.
 */
function makeRoom(cache: LRUCache<string, number>, empty: number): void {
  if (cache.size < cache.max) return;
  let first: string | undefined;
  let firstEmpty = Infinity;
  const kept: string[] = [];
  for (const key of cache.rkeys()) {
    const end = cache.peek(key) ?? 0;
    if (end < firstEmpty) [first, firstEmpty] = [key, end];
    kept.push(key);
    if (end <= empty || kept.length === mostCompared) break;
  }
  // The others are compared again only after all the rest.
  for (const key of kept) if (key !== first) cache.get(key);
  if (first !== undefined) cache.delete(first);
}

/** Removes the slots that no longer count; the number of the current one. */
function forgetOld(slots: Slots, { span }: SumBucket, now: number): number {
  const here = Math.floor(now / (span / 24));
  for (const slot of slots.keys()) if (slot < here - 24) slots.delete(slot);
  return here;
}

/** Milliseconds until the oldest slot that is not 0 no longer counts. */
function waitOf(slots: Slots, { span }: SumBucket, now: number): number {
  let oldest = Math.floor(now / (span / 24));
  for (const [slot, units] of slots) if (units !== 0 && slot < oldest) oldest = slot;
  return ((oldest + 25) * span) / 24 - now;
}

/** The result of synchronous work as a promise. */
function settled<Result>(work: () => Result): Promise<Result> {
  try {
    return Promise.resolve(work());
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}
