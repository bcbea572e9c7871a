/**
 * Wraps the store with a fallback for each operation while it is down.
 */
import type { Call } from '../request/calls.js';
import { type Limit, tenth } from './limit-factory.js';
import { memoryStore } from '../store/memory-store.js';
import { storeFaultOf } from '../store/store-error.js';
import type { Store } from '../store/store.js';

/** Thrown if the store is down and the request must not be processed without it. */
export class StoreClosed extends Error {
  constructor() {
    super('The store is down.');
    this.name = 'StoreClosed';
  }
}

/** Result of charging limits. */
export interface Charged {
  readonly limits: readonly Limit[];
  /** The limit without room that has the longest wait; undefined: all were charged. */
  readonly refused: Limit | undefined;
  /** Milliseconds until the refused limit may have room; 0 if no limit was refused, or while the store is down. */
  readonly wait: number;
  /** Units of one of the limits that were in use before. */
  used(limit: Limit): number;
}

/** Milliseconds between a failure of the store and the next attempt. */
const pause = 500;
/** Capacity of the local fallback in addresses. */
const localPlaces = 50_000;

/**
 * A store that falls back to the memory of this process. After a failure it does not try the store for half a second.
 */
export class GuardedStore {
  readonly #store: Store;
  #local: Store | undefined;
  /** Time of the next attempt in epoch milliseconds of the gateway's clock; 0 while the store is up. */
  #retryAt = 0;
  #fault: string | undefined;
  #outages = 0;

  /** `onChange` is called with the reason when the store is down, and with undefined when it is up again. */
  constructor(
    store: Store | undefined,
    private readonly clock: () => number,
    private readonly onChange: (fault: string | undefined) => void,
  ) {
    this.#store = store ?? memoryStore();
  }

  /** Why the last operation failed; undefined if it succeeded. */
  get fault(): string | undefined {
    return this.#fault;
  }

  /** How often the store has gone down. */
  get outages(): number {
    return this.#outages;
  }

  /**
   * Charges all limits if each has room, otherwise none. While the store is down it counts locally, or rejects with
   * `StoreClosed` for `closed`.
   */
  async take(
    whenDown: Call['storeDown'],
    scope: string,
    limits: readonly Limit[],
    now: number,
  ): Promise<Charged> {
    const buckets = limits.map(({ bucket }) => bucket);
    const { refused, wait, used } = await this.#attempt(
      (store) => store.take(scope, buckets, now),
      async () => {
        if (whenDown === 'closed') throw new StoreClosed();
        const local = whenDown === 'tenth' ? buckets.map(tenth) : buckets;
        // The store is often back long before a tenth has room again, and may have room then.
        return { ...(await this.#fallback.take(scope, local, now)), wait: 0 };
      },
    );
    return {
      limits,
      refused: refused === undefined ? undefined : limits[refused],
      wait,
      used: ({ bucket }) => used[buckets.findIndex(({ key }) => key === bucket.key)] ?? 0,
    };
  }

  /** Charges limits for an event that has already happened. Does not reject. */
  async note(scope: string, limits: readonly Limit[], now: number): Promise<void> {
    await this.take('local', scope, limits, now);
  }

  /** As `Store.reset`, also in the local fallback. Does not reject. */
  async reset(scope: string, keys: readonly string[], now: number): Promise<void> {
    await this.#fallback.reset(scope, keys, now);
    await this.#attempt(
      (store) => store.reset(scope, keys, now),
      () => undefined,
    );
  }

  /** As `Store.claim`; while the store is down, only among the requests of this process. */
  claim(
    scope: string,
    key: string,
    value: string,
    ttl: number,
    now: number,
  ): Promise<string | undefined> {
    const claim = (store: Store) => store.claim(scope, key, value, ttl, now);
    return this.#attempt(claim, () => claim(this.#fallback));
  }

  /** The value of a key. Rejects with `StoreClosed` while the store is down. */
  read(scope: string, key: string, now: number): Promise<string | undefined> {
    return this.#attempt(
      (store) => store.claim(scope, key, '', 0, now),
      () => {
        throw new StoreClosed();
      },
    );
  }

  /** As `Store.replace`; while the store is down, only in this process. */
  replace(
    scope: string,
    key: string,
    from: string | undefined,
    to: string | undefined,
    ttl: number,
    now: number,
  ): Promise<boolean> {
    const replace = (store: Store) => store.replace(scope, key, from, to, ttl, now);
    return this.#attempt(replace, () => replace(this.#fallback));
  }

  /**
   * Writes to the store where it keeps the entries of these scopes, and updates `fault`: a full store, or a replica, can be read. Does
   * not reject.
   */
  async ping(scopes: readonly string[]): Promise<void> {
    try {
      const now = this.clock();
      await Promise.all(
        scopes.map((scope) => this.#store.replace(scope, 'ping', undefined, '1', 1000, now)),
      );
      this.#note(undefined);
    } catch (error) {
      this.#note(storeFaultOf(error));
    }
  }

  get #fallback(): Store {
    this.#local ??= memoryStore({ places: localPlaces });
    return this.#local;
  }

  /** The result of the store; the result of `whenDown` if it is down or fails. */
  async #attempt<Result>(
    work: (store: Store) => Promise<Result>,
    whenDown: () => Result | Promise<Result>,
  ): Promise<Result> {
    if (this.clock() < this.#retryAt) return whenDown();
    let result: Result;
    try {
      result = await work(this.#store);
    } catch (error) {
      this.#note(storeFaultOf(error));
      return whenDown();
    }
    this.#note(undefined);
    return result;
  }

  /** A change of the reason is reported, too: the first may be that of a connection that was just cut. */
  #note(fault: string | undefined): void {
    this.#retryAt = fault === undefined ? 0 : this.clock() + pause;
    if (this.#fault === fault) return;
    if (this.#fault === undefined) this.#outages += 1;
    this.#fault = fault;
    this.onChange(fault);
  }
}
