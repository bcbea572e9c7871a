/**
 * Random bytes from a pool, so that one system call serves many requests.
 */
import { Buffer } from 'node:buffer';
import { randomFillSync } from 'node:crypto';

const size = 4096;
let pool = Buffer.alloc(0);
let taken = 0;

/** Cryptographically random bytes, at most 4096. No byte is returned twice. */
export function randomBytes(count: number): Buffer {
  if (taken + count > pool.length) {
    // A new pool each time: slices of the old one may still be in use.
    pool = randomFillSync(Buffer.alloc(size));
    taken = 0;
  }
  taken += count;
  return pool.subarray(taken - count, taken);
}
