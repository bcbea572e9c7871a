/**
 * Visitors and journeys in logs: the same 8 hex digits for a day, and no way back from them.
 */
import { createHmac } from 'node:crypto';
import { deriveKey } from './derived-keys.js';

const day = 24 * 3_600_000;

export class Subjects {
  readonly #secret: Uint8Array;
  #day = -1;
  #key = new Uint8Array();

  constructor(secret: Uint8Array) {
    this.#secret = deriveKey(secret, 'subject');
  }

  of(kind: 'visitor' | 'journey', value: string, now: number): string {
    const today = Math.floor(now / day);
    if (today !== this.#day) {
      this.#day = today;
      const key = createHmac('sha256', this.#secret).update(`day ${today}`).digest();
      this.#key = new Uint8Array(key);
    }
    return createHmac('sha256', this.#key).update(`${kind} ${value}`).digest('hex').slice(0, 8);
  }
}
