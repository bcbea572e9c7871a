/**
 * Sums over a sliding window of 24 slots: the state of the sum buckets of one process.
 */
import { RecentMap } from './recent-map.js';

const slots = 25;

interface Sums {
  /** Number of the newest slot. */
  newest: number;
  /** By slot number modulo 25. */
  readonly counts: Float64Array;
}

/** Sums by key. Spans and times are in milliseconds; the same key must always have the same span. */
export class SumTable {
  readonly #sums: RecentMap<Sums>;

  /** `most`: capacity in keys; the least recently used ones are evicted. */
  constructor(most: number) {
    this.#sums = new RecentMap(most);
  }

  /** Number of keys. */
  get size(): number {
    return this.#sums.size;
  }

  /** The sum of a key over the last `span`. */
  get(key: string, span: number, now: number): number {
    const sums = this.#sums.get(key);
    if (!sums) return 0;
    advance(sums, slotOf(span, now));
    let sum = 0;
    for (const count of sums.counts) sum += count;
    return sum;
  }

  /** Milliseconds until the oldest slot that is not 0 no longer counts. */
  wait(key: string, span: number, now: number): number {
    const sums = this.#sums.get(key);
    if (!sums) return 0;
    advance(sums, slotOf(span, now));
    for (let slot = sums.newest - slots + 1; slot <= sums.newest; slot += 1) {
      if (sums.counts[slot % slots]) return ((slot + slots) * span) / 24 - now;
    }
    return 0;
  }

  /** Adds a cost to the current slot, which is never negative. */
  add(key: string, cost: number, span: number, now: number): void {
    const newest = slotOf(span, now);
    const sums = this.#sums.get(key) ?? { newest, counts: new Float64Array(slots) };
    this.#sums.set(key, sums);
    advance(sums, newest);
    const place = sums.newest % slots;
    sums.counts[place] = Math.max(0, (sums.counts[place] ?? 0) + cost);
  }
}

function slotOf(span: number, now: number): number {
  return Math.floor(now / (span / 24));
}

/** Clears the slots that started since the last access. */
function advance(sums: Sums, newest: number): void {
  const from = Math.max(sums.newest, newest - slots);
  for (let slot = from + 1; slot <= newest; slot += 1) sums.counts[slot % slots] = 0;
  sums.newest = Math.max(sums.newest, newest);
}
