/**
 * The hash of a consent's sentence: it names the wording in a log that does not hold it. Not by `crypto.subtle`, which is absent on a
 * page of plain http, and which a save would have to wait for.
 */
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HashedConsent, ShownConsent } from '../../domain/consents.js';

/** The consents with the hash of each sentence. */
export function withHashes(consents: readonly ShownConsent[]): readonly HashedConsent[] {
  return consents.map((consent) => ({ ...consent, hash: sha256(consent.sentence) }));
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
