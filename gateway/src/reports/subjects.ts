/**
 * Pseudonyms of visitors and journeys in logs.
 */
import { Buffer } from 'node:buffer';
import { createHmac } from 'node:crypto';
import { deriveKey, keyedHash, type KeyedHash } from '../crypto/derived-keys.js';

const day = 24 * 3_600_000;

/**
 * Hashes visitors and journeys with a key that changes every day, so that a log entry cannot be traced to an address.
 */
export class Subjects {
  readonly #secret: Uint8Array;
  #day = -1;
  #hash: KeyedHash = () => '';

  constructor(secret: Uint8Array) {
    this.#secret = deriveKey(secret, 'subject');
  }

  /** The pseudonym of a value on the day (UTC) of `now`: 8 hex digits. */
  of(kind: 'visitor' | 'journey', value: string, now: number): string {
    const today = Math.floor(now / day);
    if (today !== this.#day) {
      this.#day = today;
      const key = createHmac('sha256', this.#secret).update(`day ${today}`).digest();
      this.#hash = keyedHash(key);
    }
    return Buffer.from(this.#hash(kind, value), 'base64url').toString('hex').slice(0, 8);
  }
}
