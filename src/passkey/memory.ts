/**
 * What this device remembers of its passkey, in `localStorage`, one for each campaign: the last person wins. A passkey whose code is
 * not confirmed yet is pending beside it.
 */
import { fromText, sha256, toText, utf8 } from './bytes.js';
import type { Passkey } from './passkey.js';
import { storageKey } from './stored.js';

/** Who logs in with a passkey. `contact`: where a code goes; the platform may have replaced the username. */
export interface Owner {
  readonly username: string;
  readonly contact: { readonly channel: string; readonly value: string };
}

export interface Remembered extends Passkey {
  /** The hash of the contact that was typed, to find it again. Guessable, as any hash of an address. */
  readonly hash: string;
  /** The owner, encrypted. */
  readonly sealed: string;
  /** The platform has refused the password: a code is the only way. */
  readonly isRefused?: true;
}

export interface Pending extends Passkey {
  /** As of a remembered one. */
  readonly hash: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The code was sent, so that the account may have this passkey's password. */
  readonly isCodeSent: boolean;
}

const nonceLength = 12;

/** The memory of one campaign. Without a storage, or with a blocked or full one, nothing is remembered. */
export class Memory {
  readonly #storage: () => Storage | undefined;
  readonly #key: string;

  constructor(
    campaignId: string,
    storage: () => Storage | undefined = () => globalThis.localStorage,
  ) {
    this.#key = storageKey(campaignId);
    this.#storage = storage;
  }

  get remembered(): Remembered | undefined {
    const found = this.#read(this.#key) as Partial<Remembered> | undefined;
    return isPasskey(found) && typeof found.sealed === 'string' ? (found as Remembered) : undefined;
  }

  set remembered(item: Remembered | undefined) {
    this.#write(this.#key, item);
  }

  get pending(): Pending | undefined {
    const found = this.#read(`${this.#key}:pending`) as Partial<Pending> | undefined;
    return isPasskey(found) && typeof found.at === 'number' ? (found as Pending) : undefined;
  }

  set pending(item: Pending | undefined) {
    this.#write(`${this.#key}:pending`, item);
  }

  #read(key: string): unknown {
    try {
      return JSON.parse(this.#storage()?.getItem(key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  #write(key: string, item: Passkey | undefined): void {
    try {
      if (item) this.#storage()?.setItem(key, JSON.stringify(item));
      else this.#storage()?.removeItem(key);
    } catch {
      // Blocked or full.
    }
  }
}

function isPasskey<Item extends Partial<Passkey>>(
  found: Item | undefined,
): found is Item & Passkey {
  return (
    typeof found?.id === 'string' &&
    typeof found.userId === 'string' &&
    Array.isArray(found.transports)
  );
}

/** The hash of a contact, in base64url. */
export async function hashOf(contact: string): Promise<string> {
  return toText(await sha256(utf8(contact)));
}

/** The owner, encrypted for this passkey: nonce and AES-256-GCM in base64url, with a dot between them. */
export async function seal(owner: Owner, key: CryptoKey, id: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const data = utf8(JSON.stringify(owner));
  return `${toText(iv)}.${toText(await crypto.subtle.encrypt(gcm(iv, id), key, data))}`;
}

/** Undefined for a text that was not sealed with this key for this passkey. */
export async function unseal(text: string, key: CryptoKey, id: string): Promise<Owner | undefined> {
  try {
    const [iv = '', sealed = ''] = text.split('.');
    const data = await crypto.subtle.decrypt(gcm(fromText(iv), id), key, fromText(sealed));
    return JSON.parse(new TextDecoder().decode(data)) as Owner;
  } catch {
    return undefined;
  }
}

function gcm(iv: Uint8Array<ArrayBuffer>, id: string) {
  return { name: 'AES-GCM', iv, additionalData: utf8(id) };
}
