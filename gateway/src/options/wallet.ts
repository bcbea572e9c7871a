/**
 * The interfaces of the wallets: what makes passes for Apple Wallet and Google Wallet.
 */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';

/** What a pass shows of a customer. */
export interface WalletCard {
  /** The card number, as text: every digit counts. */
  readonly card: string;
  /** The content of the barcode. */
  readonly barcode: string;
  /** The customer's name; at most 40 characters, empty if the platform has none. */
  readonly name: string;
}

/** Makes passes for Apple Wallet: `appleWallet()`. */
export interface AppleWallet {
  /** When a certificate of the signature expires, epoch milliseconds. From then on no pass is offered. */
  readonly expires: number;
  /** The signed pass, a ZIP file; undefined if too many passes are waiting to be signed. */
  sign(card: WalletCard): Promise<Uint8Array | undefined>;
  /** Frees the thread that signs. A later `sign` starts a new one. */
  close(): Promise<void>;
}

/** Makes save links for Google Wallet: `googleWallet()`. */
export interface GoogleWallet {
  /** The address that saves the pass: `https://pay.google.com/gp/v/save/…`, at most 1,800 characters. A name may be left out. */
  link(card: WalletCard): Promise<string>;
}

/** The wallets of a tenant. */
export interface Wallets {
  apple?: AppleWallet;
  google?: GoogleWallet;
}

/** Most characters of the name on a pass. */
export const longestName = 40;

/** Most characters of a card number and of the content of a barcode. */
export const longestNumber = 80;

/**
 * The pass whose making shows whether a wallet works for every customer: its values are as long as they can be. JSON writes
 * a quotation mark as two bytes, and each letter of the name has four.
 */
export const sampleCard: WalletCard = {
  card: '"'.repeat(longestNumber),
  barcode: '"'.repeat(longestNumber),
  name: '𝐖'.repeat(longestName),
};

/** Identifies a card in a wallet, so that a second pass of the same card replaces the first. 22 characters. */
export function passId(card: string): string {
  return createHash('sha256').update(Buffer.from(card)).digest('base64url').slice(0, 22);
}
