/**
 * The state that the gateway keeps between requests: in one process (`memoryStore()`) or shared (`redisStore(client)`).
 *
 * - `scope` is the tenant: 1 to 64 characters of `[A-Za-z0-9_-]`. In Redis it is the hash tag, so that a tenant
 *   occupies one slot. Entries of different scopes are separate, and so are counts and values with the same key.
 * - `key` is 16 characters of base64url (96 bits of an HMAC); it contains no personal data. The keys of one `take` are
 *   distinct: each bucket is charged from the level that it had before.
 * - Times are whole milliseconds. `now` is the gateway's clock; a store with a clock of its own (Redis) ignores it.
 * - Each operation is atomic: one `EVAL` in Redis.
 * - An operation rejects if the store does not respond within 250 ms, with a `StoreError` that has the reason. It is not
 *   retried, and may have taken effect.
 */
export interface Store {
  /**
   * Charges all buckets if each has room for its cost (buckets with `force` always have room); otherwise charges none.
   */
  take(scope: string, buckets: readonly Bucket[], now: number): Promise<Taken>;

  /** Removes the rate buckets of these keys, as if nothing had been charged. */
  reset(scope: string, keys: readonly string[], now: number): Promise<void>;

  /**
   * Sets a value that expires after `ttl`, unless the key has one. Resolves to the existing value, or to undefined if
   * the value was set. With `ttl` 0 it only reads.
   */
  claim(
    scope: string,
    key: string,
    value: string,
    ttl: number,
    now: number,
  ): Promise<string | undefined>;

  /**
   * Replaces the value `from` with `to`, which expires after `ttl`; with `to` undefined, removes it. Resolves to false
   * and changes nothing if the current value is not `from`. With `from` undefined, the current value does not matter.
   */
  replace(
    scope: string,
    key: string,
    from: string | undefined,
    to: string | undefined,
    ttl: number,
    now: number,
  ): Promise<boolean>;
}

/** What one subject may use: the count of a limit, or something that can be used once. */
export type Bucket = RateBucket | SumBucket | OnceBucket;

interface BucketBase {
  readonly key: string;
  /** Units to take. 0 only checks that there is room for one; a negative cost returns units. */
  readonly cost: number;
  /** Charges regardless of the level and never refuses: for an event that has already happened. */
  readonly force?: boolean;
  /**
   * Entries of different groups never make room for each other in `memoryStore`; `address` is the group of what is counted
   * by address, of which an attacker can have millions. Other stores ignore it. The same key always has the same group.
   */
  readonly group?: string;
}

/**
 * GCRA: `burst` units at once, then one per `every`. The stored state is one time, `full` ("theoretical arrival time"):
 * with `level = max(full, now)`,
 * - a cost above 0 has room if `level + cost × every ≤ now + burst × every`; a cost of 0 as a cost of 1; a negative one
 *   always;
 * - charging sets `full = max(level + cost × every, now)`, also for a negative cost; a cost of 0 writes nothing;
 * - the entry expires at `full`.
 *
 * `used` is `(level − now) / every`, before charging. `wait` is `level + max(cost, 1) × every − now − burst × every`.
 */
export interface RateBucket extends BucketBase {
  readonly kind: 'rate';
  /** 1 or more. */
  readonly burst: number;
  /** Milliseconds per unit, 1 or more; may have a fraction. */
  readonly every: number;
}

/**
 * A sum over the last `span`, kept in slots of `span / 24`: slot number `floor(now / (span / 24))`. The sum counts the
 * current slot and the 24 before it, so no interval of length `span` exceeds `limit`.
 * - a cost above 0 has room if `sum + cost ≤ limit`; a cost of 0 as a cost of 1; a negative one always;
 * - charging adds the cost to the current slot; a slot is never negative; a cost of 0 writes nothing;
 * - the entry expires `span + span / 24` after its last charge.
 *
 * `used` is the sum before charging. `wait` is the time until the oldest slot that is not 0 no longer counts:
 * `(slot number + 25) × span / 24 − now`.
 */
export interface SumBucket extends BucketBase {
  readonly kind: 'sum';
  /** 0 for a sum that only counts, with `force`: the same key always or never. */
  readonly limit: number;
  /** A multiple of 24. The same key always has the same span. */
  readonly span: number;
}

/**
 * Something that can be used once in `ttl`, such as a proof: it has room while its key has no value, and charging sets the
 * value `1`, as `claim` does with the same key. `used` is 1 or 0. `wait` is the time until the value expires.
 */
interface OnceBucket extends BucketBase {
  readonly kind: 'once';
  readonly cost: 1;
  /** Whole milliseconds, 1 or more. */
  readonly ttl: number;
}

/** Result of `Store.take`. */
export interface Taken {
  /**
   * Index of the bucket without room that has the longest wait (the first if several are equal); undefined: all were
   * charged.
   */
  readonly refused: number | undefined;
  /** Milliseconds until the refused bucket may have room, rounded up; 0 if no bucket was refused. */
  readonly wait: number;
  /** Units in use before this call, per bucket. */
  readonly used: readonly number[];
}
