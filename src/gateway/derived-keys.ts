/**
 * Keys for each purpose out of the secrets, so that no key serves two purposes.
 */
import { Buffer } from 'node:buffer';
import * as crypto from 'node:crypto';

export type Purpose = 'seal' | 'seal-id' | 'store' | 'challenge' | 'replay' | 'subject' | 'cookie';

/** 32 bytes for a purpose. */
export function deriveKey(secret: Uint8Array, purpose: Purpose): Uint8Array {
  return new Uint8Array(crypto.hkdfSync('sha256', secret, 'onboarding-gateway', purpose, 32));
}

/** Hashes parts under a key to 96 bits, as 16 characters of base64url. */
export type KeyedHash = (...parts: readonly string[]) => string;

/** No two lists of parts give the same input: each part is preceded by its length. */
export function keyedHash(key: Uint8Array): KeyedHash {
  const hmac = hmacOf(key);
  return (...parts) => {
    let input = '';
    for (const part of parts) input += `${part.length}:${part}`;
    return hmac(input).slice(0, 16);
  };
}

/** Of SHA-256, in bytes. */
const blockSize = 64;
const mostShort = 1536;

/** HMAC-SHA256 in base64url. */
function hmacOf(key: Uint8Array): (input: string) => string {
  if (!('hash' in crypto)) {
    return (input) => crypto.createHmac('sha256', key).update(input).digest('base64url');
  }
  // By the definition of HMAC (RFC 2104) out of one-shot hashes: a third of the time of `createHmac`.
  const padded = (byte: number, room: number): Buffer => {
    const bytes = Buffer.alloc(blockSize + room);
    for (let index = 0; index < blockSize; index += 1) bytes[index] = (key[index] ?? 0) ^ byte;
    return bytes;
  };
  // Written over by each call, so that none makes a buffer of its own.
  const inner = padded(0x36, mostShort);
  const outer = padded(0x5c, 32);
  return (input) => {
    // A character takes three bytes at most.
    const isShort = input.length * 3 <= mostShort;
    const message = isShort
      ? inner.subarray(0, blockSize + inner.write(input, blockSize))
      : Buffer.concat([inner.subarray(0, blockSize), Buffer.from(input)]);
    // As text: a buffer of its own would cost as much as the hash.
    outer.write(crypto.hash('sha256', message, 'binary'), blockSize, 'latin1');
    return crypto.hash('sha256', outer, 'base64url');
  };
}
