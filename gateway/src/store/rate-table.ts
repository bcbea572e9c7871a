/**
 * A hash table of fixed size with times by key: the state of the rate buckets of one process.
 *
 * The table is an 8-way set-associative cache. A key belongs to one set; when all eight places of the set are in use,
 * the entry with the earliest time is evicted. A flood of new addresses needs no more memory, and the entries with the
 * highest charges stay longest.
 */

const placesInSet = 8;

/** Times by key. Keys are compared by a 64-bit hash. */
export class RateTable {
  /** The high and low half of each key's hash. */
  readonly #hashes: Uint32Array;
  readonly #times: Float64Array;
  readonly #setMask: number;
  #high = 0;
  #low = 0;

  /** `places`: capacity, a power of two of at least 8; 16 bytes each. */
  constructor(places: number) {
    this.#hashes = new Uint32Array(places * 2);
    this.#times = new Float64Array(places);
    this.#setMask = places / placesInSet - 1;
  }

  /** Memory in bytes. */
  get bytes(): number {
    return this.#hashes.byteLength + this.#times.byteLength;
  }

  /** The time of a key; 0 if there is none. */
  get(key: string): number {
    const place = this.#find(key);
    return place === undefined ? 0 : (this.#times[place] ?? 0);
  }

  /** Sets the time of a key; a time that is not after `now` removes the entry. */
  set(key: string, time: number, now: number): void {
    const place = this.#find(key);
    if (time <= now) {
      if (place !== undefined) this.#times[place] = 0;
      return;
    }
    const free = place ?? this.#placeToReuse(now);
    this.#hashes[free * 2] = this.#high;
    this.#hashes[free * 2 + 1] = this.#low;
    this.#times[free] = time;
  }

  #find(key: string): number | undefined {
    this.#hash(key);
    const start = this.#start();
    for (let place = start; place < start + placesInSet; place += 1) {
      if (this.#hashes[place * 2] === this.#high && this.#hashes[place * 2 + 1] === this.#low) {
        return place;
      }
    }
    return undefined;
  }

  #placeToReuse(now: number): number {
    const start = this.#start();
    let first = start;
    for (let place = start; place < start + placesInSet; place += 1) {
      const time = this.#times[place] ?? 0;
      if (time <= now) return place;
      if (time < (this.#times[first] ?? 0)) first = place;
    }
    return first;
  }

  #start(): number {
    return (this.#low & this.#setMask) * placesInSet;
  }

  /** A 64-bit hash (the two lanes of cyrb53). Keys are HMACs, so a visitor cannot search for collisions. */
  #hash(text: string): void {
    let high = 0xdeadbeef;
    let low = 0x41c6ce57;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    this.#high = high >>> 0;
    this.#low = low >>> 0;
  }
}
