/**
 * A map of bounded weight that forgets what was not used for longest, in constant time.
 *
 * There are two generations. When the young one holds half of the weight it becomes the old one, and the old one is
 * forgotten as a whole; what is used in the old one becomes young again. A single `Map` that deletes its oldest key one
 * by one takes ever longer, as V8 has to step over the deleted ones.
 */
export class RecentMap<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #weight = 0;

  /** Keeps at least what was used last of half the weight `most`, and never more than all of it. */
  constructor(
    private readonly most: number,
    private readonly weigh: (value: Value) => number = () => 1,
  ) {}

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  get(key: string): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: Value): void {
    const weight = this.weigh(value);
    this.#weight -= this.#weightOf(key);
    if ((this.#weight + weight) * 2 > this.most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = 0;
    }
    // Written over in the young one: a deletion each time makes V8 copy the whole map from time to time.
    this.#young.set(key, value);
    this.#old.delete(key);
    this.#weight += weight;
  }

  delete(key: string): void {
    this.#weight -= this.#weightOf(key);
    this.#young.delete(key);
    this.#old.delete(key);
  }

  /** Of a key in the young generation. */
  #weightOf(key: string): number {
    const value = this.#young.get(key);
    return value === undefined ? 0 : this.weigh(value);
  }
}
