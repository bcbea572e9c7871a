/**
 * The hash of a consent's sentence: it names the wording in a log that does not hold it. Computed here and not by
 * `crypto.subtle`: that is absent on a page of plain http, and a save would have to wait for it.
 */
import type { HashedConsent, ShownConsent } from './consents.js';

/** The consents with the hash of each sentence. */
export function withHashes(consents: readonly ShownConsent[]): readonly HashedConsent[] {
  return consents.map((consent) => ({ ...consent, hash: sha256(consent.sentence) }));
}

/** The fraction of a root of a prime, 32 bits. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const primes = Array.from({ length: 312 }, (_none, index) => index)
  .slice(2)
  .filter((number, _index, all) => !all.some((other) => other < number && number % other === 0));
const roundConstants = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** SHA-256 (FIPS 180-4) of a text in UTF-8, hexadecimal. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const padded = new DataView(new ArrayBuffer(blocks * 64));
  new Uint8Array(padded.buffer).set([...bytes, 0x80]);
  padded.setUint32(blocks * 64 - 4, bytes.length * 8);
  let hash = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  const words = new Int32Array(64);
  const word = (index: number): number => words[index] ?? 0;
  for (let block = 0; block < blocks; block += 1) {
    for (let index = 0; index < 64; index += 1) {
      if (index < 16) {
        words[index] = padded.getInt32(block * 64 + index * 4);
        continue;
      }
      const [near, far] = [word(index - 2), word(index - 15)];
      const farther = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
      const nearer = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
      words[index] = word(index - 16) + farther + word(index - 7) + nearer;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    for (let index = 0; index < 64; index += 1) {
      const ofE = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const one = (h + ofE + ((e & f) ^ (~e & g)) + (roundConstants[index] ?? 0) + word(index)) | 0;
      const ofA = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const two = (ofA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    const next = [a, b, c, d, e, f, g, h];
    hash = hash.map((value, index) => (value + (next[index] ?? 0)) | 0);
  }
  return hash.map((value) => (value >>> 0).toString(16).padStart(8, '0')).join('');
}
