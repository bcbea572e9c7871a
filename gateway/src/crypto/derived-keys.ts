/**
 * Derives keys from the secrets, a separate one for each purpose.
 */
import { createHmac, hkdfSync } from 'node:crypto';

/** Use of a key. */
export type Purpose =
  | 'seal'
  | 'seal-id'
  | 'contact'
  | 'store'
  | 'challenge'
  | 'replay'
  | 'subject'
  | 'log-contact'
  | 'log-customer';

/** The key for a purpose, 32 bytes, by HKDF-SHA256. */
export function deriveKey(secret: Uint8Array, purpose: Purpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, 'onboarding-gateway', purpose, 32));
}

/** Hashes parts with a key to 96 bits, as 16 characters of base64url. */
export type KeyedHash = (...parts: readonly string[]) => string;

/**
 * A hash function with a key. Each part is preceded by its length, so that different lists of parts give different
 * inputs.
 */
export function keyedHash(key: Uint8Array): KeyedHash {
  return (...parts) => {
    const input = parts.map((part) => `${part.length}:${part}`).join('');
    return createHmac('sha256', key).update(input).digest('base64url').slice(0, 16);
  };
}
