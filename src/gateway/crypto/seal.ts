/**
 * Sealed tokens: encrypted with AES-256-GCM, so that only the gateway can read them. Nothing is stored.
 *
 * A sealed token is `oe1.` and the base64url of: id of the secret (1 byte), nonce (12), ciphertext, tag (16). Prefix,
 * purpose and tenant are additional authenticated data, so that it opens only for its own tenant and purpose.
 */
import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { deriveKey } from './derived-keys.js';
import { randomBytes } from './random-bytes.js';
import { RecentMap } from '../store/recent-map.js';

/** The content of a sealed token. */
export interface Sealed {
  readonly scope: 'customersynchro' | 'customer';
  /** The platform's own token or refresh token. */
  readonly token: string;
  /** Id of the journey, 11 characters of base64url. */
  readonly journey: string;
  readonly campaign: string;
  /** Expiry in epoch milliseconds. */
  readonly expires: number;
  /** True if the journey started with a proof. */
  readonly proven?: true;
  /** Hash of the cookie that a request with this token must have. */
  readonly binding?: string;
}

/** Kind of the token. */
export type SealPurpose = 'token' | 'refresh';

/** Prefix of every sealed token. */
export const sealPrefix = 'oe1.';

/** Number of cached opened tokens, so that the calls of a journey decrypt theirs once. */
const mostOpened = 4096;

interface Opened {
  readonly tenant: string;
  readonly purpose: SealPurpose;
  readonly sealed: Sealed;
}

interface Key {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** Seals with the first secret, opens with all. */
export class Seals {
  readonly #keys: readonly [Key, ...Key[]];
  readonly #opened = new RecentMap<Opened>(mostOpened);

  constructor(secrets: readonly [Uint8Array, ...Uint8Array[]]) {
    const [first, ...others] = secrets;
    this.#keys = [keyOf(first), ...others.map(keyOf)];
  }

  /** A new sealed token for a tenant and purpose. */
  seal(tenant: string, purpose: SealPurpose, sealed: Sealed): string {
    const [{ id, bytes }] = this.#keys;
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', bytes, nonce);
    cipher.setAAD(additionalData(tenant, purpose));
    const content = [cipher.update(JSON.stringify(sealed), 'utf8'), cipher.final()];
    const whole = Buffer.concat([Buffer.of(id), nonce, ...content, cipher.getAuthTag()]);
    return sealPrefix + whole.toString('base64url');
  }

  /** The content of a token; undefined if it was not sealed for this tenant and purpose. Does not check the expiry. */
  open(tenant: string, purpose: SealPurpose, text: string): Sealed | undefined {
    const known = this.#opened.get(text);
    if (known?.tenant === tenant && known.purpose === purpose) return known.sealed;
    const sealed = this.#decrypt(tenant, purpose, text);
    if (sealed) this.#opened.set(text, { tenant, purpose, sealed });
    return sealed;
  }

  #decrypt(tenant: string, purpose: SealPurpose, text: string): Sealed | undefined {
    if (!text.startsWith(sealPrefix)) return undefined;
    const encoded = text.slice(sealPrefix.length);
    const whole = Buffer.from(encoded, 'base64url');
    // Refuses other base64url spellings of the same bytes.
    if (whole.length < 30 || whole.toString('base64url') !== encoded) return undefined;
    for (const { id, bytes } of this.#keys) {
      if (id !== whole[0]) continue;
      try {
        const decipher = createDecipheriv('aes-256-gcm', bytes, whole.subarray(1, 13), {
          authTagLength: 16,
        });
        decipher.setAAD(additionalData(tenant, purpose));
        decipher.setAuthTag(whole.subarray(-16));
        const content = decipher.update(whole.subarray(13, -16), undefined, 'utf8');
        return JSON.parse(content + decipher.final('utf8')) as Sealed;
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
