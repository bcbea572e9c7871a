/**
 * The lines of consents in the log, and the chain that they make: each has the hash of its content, and an HMAC over that
 * hash and the line before. Only the holder of the log's secret can make one, or check that none was changed or dropped.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { deriveKey } from '../crypto/derived-keys.js';
import { isRecord } from '../domain/json.js';
import type { ConsentContent, ConsentLine } from '../options/consent-types.js';

/** The chain of one process. */
export class ConsentChain {
  readonly #key: Uint8Array;
  readonly #chain = randomBytes(9).toString('base64url');
  #number = 0;
  #mac = '';

  constructor(secret: Uint8Array) {
    this.#key = chainKey(secret);
  }

  next(facts: Omit<ConsentContent, 'salt'>): ConsentLine {
    const content = { ...facts, salt: randomBytes(16).toString('base64url') };
    const hash = hashOf(content);
    this.#number += 1;
    const link = { chain: this.#chain, number: this.#number, hash, previous: this.#mac };
    this.#mac = macOf(this.#key, link);
    return { ...link, content, mac: this.#mac };
  }
}

/** The key of all chains of a secret. */
export function chainKey(secret: Uint8Array): Uint8Array {
  return deriveKey(secret, 'log-chain');
}

/** The HMAC of a line. */
export function macOf(
  key: Uint8Array,
  { chain, number, hash, previous }: Pick<ConsentLine, 'chain' | 'number' | 'hash' | 'previous'>,
): string {
  const text = `${chain} ${String(number)} ${hash} ${previous}`;
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** The hash of a content, whatever the order of its members: a collector may write a line anew. */
export function hashOf(content: ConsentContent): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join(',')}}`;
}
