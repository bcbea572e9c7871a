/**
 * Random bytes out of a pool: one call of the system for many of them.
 */
import { Buffer } from 'node:buffer';
import { randomFillSync } from 'node:crypto';

const size = 4096;
let pool = Buffer.alloc(0);
let taken = 0;

/** At most 64 bytes, never given before. */
export function randomBytes(count: number): Buffer {
  if (taken + count > pool.length) {
    // A new pool each time: slices of the old one may still be in use.
    pool = randomFillSync(Buffer.alloc(size));
    taken = 0;
  }
  taken += count;
  return pool.subarray(taken - count, taken);
}
