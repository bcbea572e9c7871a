/**
 * Encrypts for the page what only the gateway may read: tokens, ids of customers, journeys and the cards of passes. Nothing is
 * stored: any process with the same secret can open a seal.
 *
 * A seal is `oe1.` and the base64url of: id of the secret (1 byte), nonce (12), AES-256-GCM ciphertext, tag (16). Prefix,
 * purpose and tenant are additional authenticated data, so that it opens only for its own tenant and purpose.
 */
import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { WalletCard } from '../options/wallet.js';
import { deriveKey, keyedHash } from './derived-keys.js';

/** Kind of a token. */
export type TokenPurpose = 'token' | 'refresh';
type Purpose = TokenPurpose | 'id' | 'wallet' | 'journey';

/** Prefix of every seal. */
export const sealPrefix = 'oe1.';
/** Most characters of a sealed id: what a field of a request may have. */
const longestSeal = 400;

/** The secrets of a gateway, 32 bytes each: the first seals, all open. */
export type Secrets = readonly [Uint8Array, ...Uint8Array[]];

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
}

/** An opened id of a customer: the permission to send a code to the contact that found the id. */
export interface OpenedId {
  /** The platform's own id. */
  readonly id: string;
  /** Epoch milliseconds after which no code is sent for it. */
  readonly expires: number;
  /** True if the id was found by this contact, in the same spelling. */
  isOf(contact: string): boolean;
}

/** A journey of the log, as the page returns it sealed with each call. */
export interface Journey {
  /** 16 hex digits: the second in which it began, and a random part. It is in the log as it is. */
  readonly id: string;
  /** Its first call, epoch milliseconds. */
  readonly began: number;
  readonly campaign: string;
  /** The contact whose code was entered last. */
  readonly proof?: ContactProof;
  /** The platform's id of the customer who has logged in. */
  readonly customer?: string;
}

/** That a code was entered which only the owner of a contact receives. */
export interface ContactProof {
  /** `card`: the contact that the platform has on file for a card. */
  readonly channel: 'mail' | 'mobile' | 'card';
  /** Epoch milliseconds. */
  readonly at: number;
  /** A keyed hash of the contact. */
  readonly contact: string;
}

/** A journey whose seal was opened. */
export interface OpenedJourney extends Journey {
  /** True if the code that was entered last went to this contact. */
  hasProved(contact: string): boolean;
}

type Key = ReturnType<typeof keyOf>;

/**
 * Seals with the first secret, opens with all. A seal that was not made for this tenant and purpose opens to undefined.
 * The expiry of a token or id is the caller's to check.
 */
export class Seals {
  readonly #keys: readonly [Key, ...Key[]];

  constructor([first, ...others]: Secrets) {
    this.#keys = [keyOf(first), ...others.map(keyOf)];
  }

  sealToken(tenant: string, purpose: TokenPurpose, sealed: Sealed): string {
    return this.#seal(tenant, purpose, JSON.stringify(sealed));
  }

  openToken(tenant: string, purpose: TokenPurpose, text: string): Sealed | undefined {
    const opened = this.#open(tenant, purpose, text);
    return opened && (JSON.parse(opened.content) as Sealed);
  }

  /** Undefined if the id is too long for a seal (more than about 230 characters). */
  sealId(
    tenant: string,
    { id, contact, expires }: { id: string; contact: string; expires: number },
  ): string | undefined {
    const content = [id, this.#keys[0].hash(contact), Math.floor(expires / 1000)];
    const text = this.#seal(tenant, 'id', JSON.stringify(content));
    return text.length <= longestSeal ? text : undefined;
  }

  openId(tenant: string, text: string): OpenedId | undefined {
    const opened = this.#open(tenant, 'id', text);
    if (!opened) return undefined;
    const [id, contactHash, seconds] = JSON.parse(opened.content) as [string, string, number];
    // By the secret of the seal, which still opens for its contact after a rotation.
    const { hash } = opened.key;
    return { id, expires: seconds * 1000, isOf: (contact) => hash(contact) === contactHash };
  }

  /**
   * The last part of the address of a pass, until `expires` (epoch milliseconds), of at most `longest` characters. A name
   * that is too long is cut. Undefined if card and barcode are too long.
   */
  sealPass(
    tenant: string,
    { card, barcode, name }: WalletCard,
    expires: number,
    longest: number,
  ): string | undefined {
    for (let characters = Array.from(name); ; characters = characters.slice(0, -1)) {
      const content = [Math.floor(expires / 1000), card, barcode, characters.join('')];
      // Lines, not JSON: that would write a quotation mark as two bytes. No part has a line break.
      const text = this.#seal(tenant, 'wallet', content.join('\n'));
      if (text.length <= longest) return text;
      if (characters.length === 0) return undefined;
    }
  }

  /** The card of a pass; undefined also if its seal has expired. */
  openPass(tenant: string, text: string, now: number): WalletCard | undefined {
    const opened = this.#open(tenant, 'wallet', text);
    if (!opened) return undefined;
    const [seconds, card = '', barcode = '', name = ''] = opened.content.split('\n');
    return now < Number(seconds) * 1000 ? { card, barcode, name } : undefined;
  }

  sealJourney(tenant: string, journey: Journey): string {
    const { id, began, campaign, proof, customer } = journey;
    return this.#seal(tenant, 'journey', JSON.stringify({ id, began, campaign, proof, customer }));
  }

  openJourney(tenant: string, text: string): OpenedJourney | undefined {
    const opened = this.#open(tenant, 'journey', text);
    if (!opened) return undefined;
    const journey = JSON.parse(opened.content) as Journey;
    // By any secret: a journey that was sealed again after a rotation has the hash of before.
    const hasProved = (contact: string) =>
      this.#keys.some(({ hash }) => hash(contact) === journey.proof?.contact);
    return { ...journey, hasProved };
  }

  /** The hash of a contact for the proof of a journey. */
  contactHash(contact: string): string {
    return this.#keys[0].hash(contact);
  }

  #seal(tenant: string, purpose: Purpose, content: string): string {
    const [{ id, bytes }] = this.#keys;
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', bytes, nonce);
    cipher.setAAD(additionalData(tenant, purpose));
    const encrypted = [cipher.update(content, 'utf8'), cipher.final()];
    const whole = Buffer.concat([Buffer.of(id), nonce, ...encrypted, cipher.getAuthTag()]);
    return sealPrefix + whole.toString('base64url');
  }

  #open(
    tenant: string,
    purpose: Purpose,
    text: string,
  ): { readonly content: string; readonly key: Key } | undefined {
    if (!text.startsWith(sealPrefix)) return undefined;
    const encoded = text.slice(sealPrefix.length);
    const whole = Buffer.from(encoded, 'base64url');
    // Refuses other base64url spellings of the same bytes.
    if (whole.length < 30 || whole.toString('base64url') !== encoded) return undefined;
    for (const key of this.#keys) {
      if (key.id !== whole[0]) continue;
      try {
        const options = { authTagLength: 16 };
        const decipher = createDecipheriv('aes-256-gcm', key.bytes, whole.subarray(1, 13), options);
        decipher.setAAD(additionalData(tenant, purpose));
        decipher.setAuthTag(whole.subarray(-16));
        const content = decipher.update(whole.subarray(13, -16), undefined, 'utf8');
        return { content: content + decipher.final('utf8'), key };
      } catch {
        // Tries the other secrets, because two can have the same id.
      }
    }
    return undefined;
  }
}

function keyOf(secret: Uint8Array) {
  return {
    id: deriveKey(secret, 'seal-id')[0] ?? 0,
    bytes: deriveKey(secret, 'seal'),
    hash: keyedHash(deriveKey(secret, 'contact')),
  };
}

function additionalData(tenant: string, purpose: Purpose): Buffer {
  return Buffer.from(`${sealPrefix} ${purpose} ${tenant}`);
}
