/**
 * A map of bounded weight that evicts the least recently used entries in constant time.
 *
 * There are two generations. When the young one holds half of the weight, it becomes the old one, and the previous old
 * one is dropped. An entry that is read from the old generation moves to the young one. A single `Map` that deletes its
 * oldest keys one by one becomes slower, because V8 iterates over the deleted entries.
 */
export class RecentMap<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #weight = 0;

  /** `most`: capacity. At least the most recently used half of it is kept. `weigh`: weight of an entry, default 1. */
  constructor(
    private readonly most: number,
    private readonly weigh: (value: Value) => number = () => 1,
  ) {}

  /** Number of entries. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }

  /** The value of a key, which counts as used; undefined if there is none. */
  get(key: string): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  /** Sets the value of a key; may evict the old generation. */
  set(key: string, value: Value): void {
    const weight = this.weigh(value);
    this.#weight -= this.#weightOf(key);
    if ((this.#weight + weight) * 2 > this.most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = 0;
    }
    // Overwrites without a deletion: repeated deletions make V8 rehash the whole map from time to time.
    this.#young.set(key, value);
    this.#old.delete(key);
    this.#weight += weight;
  }

  /** Removes an entry. */
  delete(key: string): void {
    this.#weight -= this.#weightOf(key);
    this.#young.delete(key);
    this.#old.delete(key);
  }

  /** The weight of a key in the young generation; 0 if it has none there. */
  #weightOf(key: string): number {
    const value = this.#young.get(key);
    return value === undefined ? 0 : this.weigh(value);
  }
}
