/**
 * Sealed customer ids: what the page gets instead of the id in the reply to a `checkcard`. A seal is the permission to
 * send a code to the contact that found the id. It is complete in itself: any process with the same secret can open it.
 */
import { deriveKey, keyedHash, type KeyedHash } from './derived-keys.js';
import { Sealer, type Secrets } from './sealer.js';

/** Most characters of a seal: what a field of a request may have. */
export const longestSeal = 400;

/** An opened id. */
export interface OpenedId {
  /** The platform's own id. */
  readonly id: string;
  /** Epoch milliseconds after which no code is sent for it. */
  readonly expires: number;
  /** True if the id was found by this contact, in the same spelling. */
  isOf(contact: string): boolean;
}

/** Seals and opens customer ids. */
export class SealedIds {
  readonly #sealer: Sealer;
  /** By secret, so that a seal still opens for its contact after a rotation. */
  readonly #hashes: readonly KeyedHash[];

  constructor(secrets: Secrets) {
    this.#sealer = new Sealer(secrets);
    this.#hashes = secrets.map((secret) => keyedHash(deriveKey(secret, 'contact')));
  }

  /** A new seal; undefined if the id is too long for one (more than about 230 characters). */
  seal(
    tenant: string,
    { id, contact, expires }: { id: string; contact: string; expires: number },
  ): string | undefined {
    const [hash] = this.#hashes;
    const content = [id, hash?.(contact), Math.floor(expires / 1000)];
    const text = this.#sealer.seal(tenant, 'id', JSON.stringify(content));
    return text.length <= longestSeal ? text : undefined;
  }

  /** The content of a seal; undefined if it was not made for this tenant. Does not check the expiry. */
  open(tenant: string, text: string): OpenedId | undefined {
    const opened = this.#sealer.open(tenant, 'id', text);
    if (!opened) return undefined;
    const [id, contactHash, seconds] = JSON.parse(opened.content) as [string, string, number];
    const hash = this.#hashes[opened.secret];
    return { id, expires: seconds * 1000, isOf: (contact) => hash?.(contact) === contactHash };
  }
}
