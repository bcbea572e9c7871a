/**
 * The in-memory store: bounded, without timers.
 */
import { RateTable } from './rate-table.js';
import { RecentMap } from './recent-map.js';
import type { Bucket, Store, SumBucket, Taken } from './store.js';
import { SumTable } from './sum-table.js';

/** Options of `memoryStore`. */
export interface MemoryStoreOptions {
  /** Capacity for rate buckets: a power of two, 16 bytes each. Default 2,097,152 (32 MB), for about a million keys. */
  places?: number;
}

const defaultPlaces = 2 ** 21;
const mostSums = 10_000;
/** Sums that only count, most of them by address. */
const mostCounts = 60_000;
const mostValues = 50_000;
const mostCharacters = 2 ** 24;

/** A value of `claim` and `replace`. An expired one stays until it is replaced or evicted. */
interface Value {
  readonly text: string;
  /** Epoch milliseconds. */
  readonly ends: number;
}

/** The share of the values' capacity, in entries or in characters, that a value uses. */
function shareOf({ text }: Value): number {
  return Math.max(1 / mostValues, text.length / mostCharacters);
}

/**
 * A store in the memory of this process, not shared with others. When it is full, it evicts the oldest entries. Its
 * operations do not reject.
 *
 * @example
 * const gateway = createGateway({ ...options, store: memoryStore({ places: 2 ** 20 }) });
 */
export function memoryStore({ places = defaultPlaces }: MemoryStoreOptions = {}): Store {
  const rates = new RateTable(places);
  const sums = new SumTable(mostSums);
  const counts = new SumTable(mostCounts);
  const values = new RecentMap<Value>(1, shareOf);
  const tables: Tables = { rates, sums, counts, values };
  const valueOf = (name: string, now: number) => liveValue(values, name, now)?.text;
  return {
    take: (scope, buckets, now) => settled(() => take(tables, scope, buckets, now)),
    reset: (scope, keys, now) =>
      settled(() => {
        for (const key of keys) rates.set(`${scope} ${key}`, 0, now);
      }),
    claim: (scope, key, value, ttl, now) =>
      settled(() => {
        const name = `${scope} ${key}`;
        const existing = valueOf(name, now);
        if (existing === undefined && ttl > 0) values.set(name, { text: value, ends: now + ttl });
        return existing;
      }),
    replace: (scope, key, from, to, ttl, now) =>
      settled(() => {
        const name = `${scope} ${key}`;
        if (from !== undefined && valueOf(name, now) !== from) return false;
        if (to === undefined) values.delete(name);
        else values.set(name, { text: to, ends: now + ttl });
        return true;
      }),
  };
}

interface Tables {
  readonly rates: RateTable;
  readonly sums: SumTable;
  /** The sums without a limit, apart: new addresses must not push out a budget. */
  readonly counts: SumTable;
  readonly values: RecentMap<Value>;
}

/** The value of a key that has not expired. */
function liveValue(values: RecentMap<Value>, name: string, now: number): Value | undefined {
  const value = values.get(name);
  return value && now < value.ends ? value : undefined;
}

/** The state of a bucket before a charge. */
interface Level {
  readonly key: string;
  /** Epoch milliseconds at which a rate bucket is empty. */
  readonly empty: number;
  readonly used: number;
  readonly hasRoom: boolean;
  /** Milliseconds until there is room; meaningless if `hasRoom`. */
  readonly wait: number;
}

const sumsOf = ({ sums, counts }: Tables, { limit }: SumBucket) => (limit === 0 ? counts : sums);

function take(tables: Tables, scope: string, buckets: readonly Bucket[], now: number): Taken {
  const levels = buckets.map((bucket) => levelOf(tables, `${scope} ${bucket.key}`, bucket, now));
  const used = levels.map((level) => level.used);
  let refused: number | undefined;
  let wait = 0;
  levels.forEach((level, index) => {
    if (level.hasRoom || (refused !== undefined && level.wait <= wait)) return;
    refused = index;
    wait = level.wait;
  });
  if (refused !== undefined) return { refused, wait: Math.max(0, Math.ceil(wait)), used };
  buckets.forEach((bucket, index) => {
    const level = levels[index];
    if (bucket.cost !== 0 && level) charge(tables, level, bucket, now);
  });
  return { refused, wait: 0, used };
}

function levelOf(tables: Tables, key: string, bucket: Bucket, now: number): Level {
  const { rates, values } = tables;
  const free = bucket.force === true || bucket.cost < 0;
  if (bucket.kind === 'once') {
    const value = liveValue(values, key, now);
    const hasRoom = free || value === undefined;
    return { key, empty: now, used: value ? 1 : 0, hasRoom, wait: value ? value.ends - now : 0 };
  }
  const cost = Math.max(bucket.cost, 1);
  if (bucket.kind === 'sum') {
    const sums = sumsOf(tables, bucket);
    const used = sums.get(key, bucket.span, now);
    const hasRoom = free || used + cost <= bucket.limit;
    const wait = hasRoom ? 0 : sums.wait(key, bucket.span, now);
    return { key, empty: now, used, hasRoom, wait };
  }
  const empty = Math.max(rates.get(key), now);
  const wait = empty + cost * bucket.every - now - bucket.burst * bucket.every;
  return { key, empty, used: (empty - now) / bucket.every, hasRoom: free || wait <= 0, wait };
}

function charge(tables: Tables, { key, empty }: Level, bucket: Bucket, now: number): void {
  const { rates, values } = tables;
  if (bucket.kind === 'once') values.set(key, { text: '1', ends: now + bucket.ttl });
  else if (bucket.kind === 'sum') sumsOf(tables, bucket).add(key, bucket.cost, bucket.span, now);
  else rates.set(key, empty + bucket.cost * bucket.every, now);
}

/** The result of synchronous work as a promise. */
function settled<Result>(work: () => Result): Promise<Result> {
  try {
    return Promise.resolve(work());
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}
