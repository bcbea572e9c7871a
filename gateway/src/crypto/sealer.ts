/**
 * Encrypts texts for the page with AES-256-GCM, so that only the gateway can read them. Nothing is stored.
 *
 * A seal is `oe1.` and the base64url of: id of the secret (1 byte), nonce (12), ciphertext, tag (16). Prefix, purpose
 * and tenant are additional authenticated data, so that it opens only for its own tenant and purpose.
 */
import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from './derived-keys.js';

/** What a seal contains: a token, a refresh token, a customer id or the card of a pass. */
export type SealPurpose = 'token' | 'refresh' | 'id' | 'wallet';

/** Prefix of every seal. */
export const sealPrefix = 'oe1.';

/** The secrets of a gateway, 32 bytes each: the first seals, all open. */
export type Secrets = readonly [Uint8Array, ...Uint8Array[]];

interface Key {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** An opened seal. */
export interface Opened {
  readonly content: string;
  /** Index of the secret that sealed it. */
  readonly secret: number;
}

/** Seals with the first secret, opens with all. */
export class Sealer {
  readonly #keys: readonly [Key, ...Key[]];

  constructor([first, ...others]: Secrets) {
    this.#keys = [keyOf(first), ...others.map(keyOf)];
  }

  /** A new seal for a tenant and purpose. */
  seal(tenant: string, purpose: SealPurpose, content: string): string {
    const [{ id, bytes }] = this.#keys;
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', bytes, nonce);
    cipher.setAAD(additionalData(tenant, purpose));
    const encrypted = [cipher.update(content, 'utf8'), cipher.final()];
    const whole = Buffer.concat([Buffer.of(id), nonce, ...encrypted, cipher.getAuthTag()]);
    return sealPrefix + whole.toString('base64url');
  }

  /** The content of a seal; undefined if it was not made for this tenant and purpose. */
  open(tenant: string, purpose: SealPurpose, text: string): Opened | undefined {
    if (!text.startsWith(sealPrefix)) return undefined;
    const encoded = text.slice(sealPrefix.length);
    const whole = Buffer.from(encoded, 'base64url');
    // Refuses other base64url spellings of the same bytes.
    if (whole.length < 30 || whole.toString('base64url') !== encoded) return undefined;
    for (const [secret, { id, bytes }] of this.#keys.entries()) {
      if (id !== whole[0]) continue;
      try {
        const decipher = createDecipheriv('aes-256-gcm', bytes, whole.subarray(1, 13), {
          authTagLength: 16,
        });
        decipher.setAAD(additionalData(tenant, purpose));
        decipher.setAuthTag(whole.subarray(-16));
        const content = decipher.update(whole.subarray(13, -16), undefined, 'utf8');
        return { content: content + decipher.final('utf8'), secret };
      } catch {
        // Tries the other secrets, because two can have the same id.
      }
    }
    return undefined;
  }
}

function keyOf(secret: Uint8Array): Key {
  return { id: deriveKey(secret, 'seal-id')[0] ?? 0, bytes: deriveKey(secret, 'seal') };
}

function additionalData(tenant: string, purpose: SealPurpose): Buffer {
  return Buffer.from(`${sealPrefix} ${purpose} ${tenant}`);
}
