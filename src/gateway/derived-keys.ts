/**
 * Keys for each purpose out of the secrets, so that no key serves two purposes.
 */
import { createHmac, hkdfSync } from 'node:crypto';

export type Purpose = 'seal' | 'seal-id' | 'store' | 'challenge' | 'replay' | 'subject' | 'cookie';

/** 32 bytes for a purpose. */
export function deriveKey(secret: Uint8Array, purpose: Purpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, 'onboarding-gateway', purpose, 32));
}

/** Hashes parts under a key to 96 bits, as 16 characters of base64url. */
export type KeyedHash = (...parts: readonly string[]) => string;

/** No two lists of parts give the same input: each part is preceded by its length. */
export function keyedHash(key: Uint8Array): KeyedHash {
  return (...parts) => {
    const input = parts.map((part) => `${part.length}:${part}`).join('');
    return createHmac('sha256', key).update(input).digest('base64url').slice(0, 16);
  };
}
