/**
 * Sealed cards: the last part of the address of a pass. A seal is the permission to get the pass of its card. It is
 * complete in itself: any process with the same secret can open it.
 */
import type { WalletCard } from '../options/wallet.js';
import { Sealer, type Secrets } from './sealer.js';

/** Seals and opens cards. */
export class SealedPasses {
  readonly #sealer: Sealer;

  constructor(secrets: Secrets) {
    this.#sealer = new Sealer(secrets);
  }

  /**
   * A new seal of at most `longest` characters until `expires` (epoch milliseconds). A name that is too long is cut.
   * Undefined if card and barcode are too long.
   */
  seal(
    tenant: string,
    { card, barcode, name }: WalletCard,
    expires: number,
    longest: number,
  ): string | undefined {
    for (let characters = Array.from(name); ; characters = characters.slice(0, -1)) {
      const content = [Math.floor(expires / 1000), card, barcode, characters.join('')];
      // Lines, not JSON: that would write a quotation mark as two bytes. No part has a line break.
      const text = this.#sealer.seal(tenant, 'wallet', content.join('\n'));
      if (text.length <= longest) return text;
      if (characters.length === 0) return undefined;
    }
  }

  /** The card of a seal; undefined if it was not made for this tenant or has expired. */
  open(tenant: string, text: string, now: number): WalletCard | undefined {
    const opened = this.#sealer.open(tenant, 'wallet', text);
    if (!opened) return undefined;
    const [seconds, card = '', barcode = '', name = ''] = opened.content.split('\n');
    return now < Number(seconds) * 1000 ? { card, barcode, name } : undefined;
  }
}
