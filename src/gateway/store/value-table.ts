/**
 * Expiring values by key, with a bounded number and size: the state of `claim` and `replace` of one process.
 */
import { RecentMap } from './recent-map.js';

interface Entry {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly ends: number;
}

/** Values by key. Times are in epoch milliseconds. */
export class ValueTable {
  readonly #entries: RecentMap<Entry>;

  /** Capacity in entries and in characters; the least recently used entries are evicted. */
  constructor(mostEntries: number, mostCharacters: number) {
    const share = ({ value }: Entry) => Math.max(1 / mostEntries, value.length / mostCharacters);
    this.#entries = new RecentMap(1, share);
  }

  /** Number of entries, including expired ones. */
  get size(): number {
    return this.#entries.size;
  }

  /** The value of a key; undefined if there is none or it has expired. */
  get(key: string, now: number): string | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (now < entry.ends) return entry.value;
    this.#entries.delete(key);
    return undefined;
  }

  /** Sets a value that expires at `ends`. */
  set(key: string, value: string, ends: number): void {
    this.#entries.set(key, { value, ends });
  }

  /** Removes a value. */
  delete(key: string): void {
    this.#entries.delete(key);
  }
}
