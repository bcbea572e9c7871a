/**
 * Sums over a sliding span, in slots of a 24th of it: the state of the sum gates of one process.
 */
import { RecentMap } from './recent-map.js';

const slots = 25;

interface Sums {
  /** Number of the newest slot. */
  newest: number;
  /** By slot number modulo 25. */
  readonly counts: Float64Array;
}

export class SumTable {
  readonly #sums: RecentMap<Sums>;

  /** At most so many keys; those not used for longest are forgotten first. */
  constructor(most: number) {
    this.#sums = new RecentMap(most);
  }

  get size(): number {
    return this.#sums.size;
  }

  get(key: string, span: number, now: number): number {
    const sums = this.#sums.get(key);
    if (!sums) return 0;
    advance(sums, slotOf(span, now));
    let sum = 0;
    for (const count of sums.counts) sum += count;
    return sum;
  }

  /** Milliseconds until the oldest slot with something in it ends to count. */
  wait(key: string, span: number, now: number): number {
    const sums = this.#sums.get(key);
    if (!sums) return 0;
    advance(sums, slotOf(span, now));
    for (let slot = sums.newest - slots + 1; slot <= sums.newest; slot += 1) {
      if (sums.counts[slot % slots]) return ((slot + slots) * span) / 24 - now;
    }
    return 0;
  }

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

/** Empties the slots that began since. */
function advance(sums: Sums, newest: number): void {
  const from = Math.max(sums.newest, newest - slots);
  for (let slot = from + 1; slot <= newest; slot += 1) sums.counts[slot % slots] = 0;
  sums.newest = Math.max(sums.newest, newest);
}
