/**
 * What the gateway remembers between requests. `memoryStore()` keeps it in one process, `redisStore(client)` for many.
 *
 * - `scope` is the tenant: 1 to 64 characters of `[A-Za-z0-9_-]`. In Redis it is the hash tag, so that one tenant is in
 *   one slot. Entries of different scopes, and of `take` and `claim` by the same key, are different entries.
 * - `key` is 16 characters of base64url (an HMAC of 96 bits), or those behind the name of a limit; nothing personal is in it. Keys of one `take` are
 *   different from each other.
 * - Times are whole milliseconds. `now` is the gateway's clock; a store with a clock of its own (Redis) ignores it.
 * - Each operation is one atomic step: one `EVAL` in Redis.
 * - An operation rejects when the store cannot be asked, at the latest after 250 ms; it is not tried again. It may have
 *   been done all the same.
 */
export interface Store {
  /**
   * Looks at all gates first. If each has room for its cost (gates with `force` count as having room), charges all of
   * them, otherwise none.
   */
  take(scope: string, gates: readonly Gate[], now: number): Promise<Taken>;

  /** Empties rate gates of these keys: as if nothing was ever taken. */
  reset(scope: string, keys: readonly string[], now: number): Promise<void>;

  /**
   * Sets a value that ends after `ttl`, unless there is one. Gives the one that is there, or undefined when it was set.
   * With `ttl` 0 nothing is set: this reads.
   */
  claim(
    scope: string,
    key: string,
    value: string,
    ttl: number,
    now: number,
  ): Promise<string | undefined>;

  /**
   * Replaces the value `from` by `to`, which ends after `ttl`; with `to` undefined, removes it. False, and nothing is
   * changed, when the value there is another one or none. With `from` undefined, sets it whatever is there.
   */
  replace(
    scope: string,
    key: string,
    from: string | undefined,
    to: string | undefined,
    ttl: number,
    now: number,
  ): Promise<boolean>;

  /** Whether the store answers, within 250 ms. Never rejects. */
  ping(): Promise<boolean>;

  /** Ends what the store itself has opened; a client that was passed in stays open. */
  close(): Promise<void>;
}

export type Gate = RateGate | SumGate;

interface GateBase {
  readonly key: string;
  /** Units to take; 0 looks only (there must be room for one), negative ones are given back. */
  readonly cost: number;
  /** Charged whatever the level, and never the reason of a refusal: for what has happened already. */
  readonly force?: boolean;
}

/**
 * GCRA: `burst` units at once, then one per `every`. What is stored is one time, `full` ("theoretical arrival time"):
 * with `level = max(full, now)`,
 * - a cost above 0 has room if `level + cost × every ≤ now + burst × every`; a cost of 0 as a cost of 1; a negative one
 *   always;
 * - charging sets `full = max(level + cost × every, now)`, also for a negative cost; a cost of 0 writes nothing;
 * - the entry can be forgotten from `full` on.
 *
 * `used` is `(level − now) / every`, before charging. `wait` is `level + max(cost, 1) × every − now − burst × every`.
 */
export interface RateGate extends GateBase {
  readonly kind: 'rate';
  /** 1 or more. */
  readonly burst: number;
  /** Milliseconds per unit, 1 or more; may have a fraction. */
  readonly every: number;
}

/**
 * A sum over the last `span`, kept in slots of `span / 24`: slot number `floor(now / (span / 24))`. The sum counts the
 * slot of now and the 24 before it, so no stretch of `span` ever holds more than `limit`.
 * - a cost above 0 has room if `sum + cost ≤ limit`; a cost of 0 as a cost of 1; a negative one always;
 * - charging adds the cost to the slot of now; a slot is never less than 0; a cost of 0 writes nothing;
 * - the entry can be forgotten `span + span / 24` after it was last charged.
 *
 * `used` is the sum before charging. `wait` is the time until the oldest slot that is not 0 ends to count:
 * `(slot number + 25) × span / 24 − now`.
 */
export interface SumGate extends GateBase {
  readonly kind: 'sum';
  readonly limit: number;
  /** A multiple of 24. The same key always has the same span. */
  readonly span: number;
}

export interface Taken {
  /** Index of the gate without room that has the longest wait (the first of equals); undefined: all were charged. */
  readonly refused: number | undefined;
  /** Milliseconds until the refused gate may have room, rounded up; 0 if none was refused. */
  readonly wait: number;
  /** Units in use before this call, one a gate. */
  readonly used: readonly number[];
}
