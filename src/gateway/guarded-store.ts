/**
 * The store as requests use it: when it is down, each kind of control goes on in its own way.
 */
import type { Call } from './calls.js';
import { tenth } from './gates.js';
import { memoryStore } from './memory-store.js';
import type { Gate, Store, Taken } from './store.js';

/** The store is down, and without it the request cannot be let through. */
export class StoreClosed extends Error {
  constructor() {
    super('The store is down.');
    this.name = 'StoreClosed';
  }
}

/** Milliseconds without a further try after the store has failed. */
const pause = 1000;
const localPlaces = 2 ** 17;

export class GuardedStore {
  readonly #store: Store;
  #local: Store | undefined;
  /** Epoch milliseconds of the gateway's clock; 0 while the store is up. */
  #retryAt = 0;

  constructor(
    store: Store | undefined,
    private readonly clock: () => number,
    private readonly onChange: (state: 'up' | 'down') => void,
  ) {
    this.#store = store ?? memoryStore();
  }

  get state(): 'up' | 'down' {
    return this.#retryAt === 0 ? 'up' : 'down';
  }

  /** Rejects with `StoreClosed` for calls that are closed without the store. */
  take(
    whenDown: Call['storeDown'],
    scope: string,
    gates: readonly Gate[],
    now: number,
  ): Promise<Taken> {
    return this.#attempt(
      (store) => store.take(scope, gates, now),
      () => {
        if (whenDown === 'closed') throw new StoreClosed();
        return this.#fallback.take(scope, whenDown === 'tenth' ? gates.map(tenth) : gates, now);
      },
    );
  }

  /** Charges for what has happened already; never the reason that a request fails. */
  async note(scope: string, gates: readonly Gate[], now: number): Promise<void> {
    await this.take('local', scope, gates, now);
  }

  async reset(scope: string, keys: readonly string[], now: number): Promise<void> {
    await this.#fallback.reset(scope, keys, now);
    await this.#attempt(
      (store) => store.reset(scope, keys, now),
      () => undefined,
    );
  }

  /** As `Store.claim`; while the store is down, among the requests of this process alone. */
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

  /** The value of a key; rejects with `StoreClosed` when that cannot be known. */
  read(scope: string, key: string, now: number): Promise<string | undefined> {
    return this.#attempt(
      (store) => store.claim(scope, key, '', 0, now),
      () => {
        throw new StoreClosed();
      },
    );
  }

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

  async ping(): Promise<boolean> {
    const isUp = await this.#store.ping().catch(() => false);
    this.#note(isUp);
    return isUp;
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  get #fallback(): Store {
    this.#local ??= memoryStore({ places: localPlaces });
    return this.#local;
  }

  /** The result of the store, or of `whenDown`. */
  async #attempt<Result>(
    work: (store: Store) => Promise<Result>,
    whenDown: () => Result | Promise<Result>,
  ): Promise<Result> {
    if (this.clock() < this.#retryAt) return whenDown();
    let result: Result;
    try {
      result = await work(this.#store);
    } catch {
      this.#note(false);
      return whenDown();
    }
    this.#note(true);
    return result;
  }

  #note(isUp: boolean): void {
    const before = this.state;
    this.#retryAt = isUp ? 0 : this.clock() + pause;
    if (before !== this.state) this.onChange(this.state);
  }
}
