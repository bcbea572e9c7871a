/**
 * What the PRF output of a passkey gives: a password, and the key of what this device remembers. Version 1, frozen: another result
 * locks out everybody who has a passkey. `derivation.test.ts` has vectors by `node:crypto`.
 */
import { passwordLength, passwordOf } from '../domain/drawn-password.js';
import { sha256, utf8 } from './bytes.js';

/** HKDF-SHA-256 gives at most 255 hashes of 32 bytes: 340 passwords. */
const maxBlocks = 340;

export interface Secrets {
  readonly password: string;
  /** Encrypts what is remembered (`memory.ts`). */
  readonly memoryKey: CryptoKey;
}

/** The input of the PRF for a campaign: 32 bytes. */
export function prfInput(campaignId: string): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(utf8(`onboarding-elements 1\0${campaignId}`));
}

/** The secrets of a PRF output. Of the blocks of 24 bytes the first one with all kinds of characters is the password. */
export async function secretsOf(prfOutput: BufferSource): Promise<Secrets> {
  const key = await crypto.subtle.importKey('raw', prfOutput, 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const bits = maxBlocks * passwordLength * 8;
  const blocks = new Uint8Array(await crypto.subtle.deriveBits(hkdf('password'), key, bits));
  const memoryKey = await crypto.subtle.deriveKey(
    hkdf('memory'),
    key,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  for (let at = 0; at < blocks.length; at += passwordLength) {
    const password = passwordOf(blocks.subarray(at, at + passwordLength));
    if (password !== undefined) return { password, memoryKey };
  }
  throw new Error('No block has all kinds of characters.');
}

function hkdf(info: string) {
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) };
}
