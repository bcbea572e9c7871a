/**
 * Times by key in typed arrays of a fixed size: the state of the rate gates of one process.
 *
 * The table is a cache of sets of eight places. A key has a place in one set only; when all eight are in use, the entry
 * that would be forgotten first makes room. A flood of new addresses so takes no more memory, and entries that are
 * charged most stay longest.
 */

const placesInSet = 8;

export class RateTable {
  /** Two halves of a key's hash, then its time. */
  readonly #hashes: Uint32Array;
  readonly #times: Float64Array;
  readonly #setMask: number;
  #high = 0;
  #low = 0;

  /** `places` is a power of two and takes 16 bytes each. */
  constructor(places: number) {
    this.#hashes = new Uint32Array(places * 2);
    this.#times = new Float64Array(places);
    this.#setMask = places / placesInSet - 1;
  }

  get bytes(): number {
    return this.#hashes.byteLength + this.#times.byteLength;
  }

  /** The time kept for a key, 0 if there is none. */
  get(key: string): number {
    const place = this.#find(key);
    return place === undefined ? 0 : (this.#times[place] ?? 0);
  }

  /** Keeps a time for a key; one that is not after `now` removes it. */
  set(key: string, time: number, now: number): void {
    const place = this.#find(key);
    if (time <= now) {
      if (place !== undefined) this.#times[place] = 0;
      return;
    }
    const free = place ?? this.#firstToForget(now);
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

  #firstToForget(now: number): number {
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

  /** 64 bits of a text (cyrb53's two lanes); keys are HMACs, so a visitor cannot look for two that collide. */
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
