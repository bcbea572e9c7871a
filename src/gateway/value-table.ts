/**
 * Values by key, each for some time; bounded in number and in size.
 */
import { RecentMap } from './recent-map.js';

interface Entry {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly ends: number;
}

export class ValueTable {
  readonly #entries: RecentMap<Entry>;

  /** At most so many entries, and characters in them; those not used for longest are forgotten first. */
  constructor(mostEntries: number, mostCharacters: number) {
    const share = ({ value }: Entry) => Math.max(1 / mostEntries, value.length / mostCharacters);
    this.#entries = new RecentMap(1, share);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string, now: number): string | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (now < entry.ends) return entry.value;
    this.#entries.delete(key);
    return undefined;
  }

  set(key: string, value: string, ends: number): void {
    this.#entries.set(key, { value, ends });
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}
