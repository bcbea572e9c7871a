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

  /** Throws `StoreClosed` for calls that are closed without the store. */
  async take(
    whenDown: Call['storeDown'],
    scope: string,
    gates: readonly Gate[],
    now: number,
  ): Promise<Taken> {
    const taken = await this.#attempt((store) => store.take(scope, gates, now));
    if (taken) return taken.result;
    if (whenDown === 'closed') throw new StoreClosed();
    return this.#fallback.take(scope, whenDown === 'tenth' ? gates.map(tenth) : gates, now);
  }

  /** Charges for what has happened already; never the reason that a request fails. */
  async note(scope: string, gates: readonly Gate[], now: number): Promise<void> {
    await this.take('local', scope, gates, now);
  }

  async reset(scope: string, keys: readonly string[], now: number): Promise<void> {
    await this.#fallback.reset(scope, keys, now);
    await this.#attempt((store) => store.reset(scope, keys, now));
  }

  /** As `Store.claim`; while the store is down, among the requests of this process alone. */
  async claim(
    scope: string,
    key: string,
    value: string,
    ttl: number,
    now: number,
  ): Promise<string | undefined> {
    const claimed = await this.#attempt((store) => store.claim(scope, key, value, ttl, now));
    return claimed ? claimed.result : this.#fallback.claim(scope, key, value, ttl, now);
  }

  /** The value of a key; throws `StoreClosed` when that cannot be known. */
  async read(scope: string, key: string, now: number): Promise<string | undefined> {
    const read = await this.#attempt((store) => store.claim(scope, key, '', 0, now));
    if (!read) throw new StoreClosed();
    return read.result;
  }

  async replace(
    scope: string,
    key: string,
    from: string | undefined,
    to: string | undefined,
    ttl: number,
    now: number,
  ): Promise<boolean> {
    const replaced = await this.#attempt((store) => store.replace(scope, key, from, to, ttl, now));
    return replaced ? replaced.result : this.#fallback.replace(scope, key, from, to, ttl, now);
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

  /** The result of the store, or undefined when it is down. */
  async #attempt<Result>(
    work: (store: Store) => Promise<Result>,
  ): Promise<{ readonly result: Result } | undefined> {
    if (this.clock() < this.#retryAt) return undefined;
    try {
      const result = await work(this.#store);
      this.#note(true);
      return { result };
    } catch {
      this.#note(false);
      return undefined;
    }
  }

  #note(isUp: boolean): void {
    const before = this.state;
    this.#retryAt = isUp ? 0 : this.clock() + pause;
    if (before !== this.state) this.onChange(this.state);
  }
}
