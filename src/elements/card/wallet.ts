/**
 * The links that add the card to a wallet. The page gives their addresses; what it puts into the slot `wallet` replaces
 * them.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../../domain/link.js';
import { warnOnce } from '../../console/console.js';
import type { Translator } from '../../i18n/translator.js';
import { walletLink } from '../ui/tile.js';

/** The addresses as the page gives them. */
export interface WalletAddresses {
  readonly walletAppleUrl?: string | undefined;
  readonly walletGoogleUrl?: string | undefined;
}

type Device = 'apple' | 'android' | 'other';

/** Renders the links of one card, and reports an address that is not https once. */
export class Wallet {
  readonly #host: HTMLElement & WalletAddresses;
  readonly #update: () => void;
  #isFilled = false;

  constructor(host: HTMLElement & WalletAddresses, update: () => void) {
    this.#host = host;
    this.#update = update;
  }

  /** On a phone only its own wallet is offered, if the page has an address for it. */
  render(i18n: Translator, device: Device = thisDevice()): TemplateResult {
    const apple = this.#https('walletAppleUrl', 'wallet-apple-url');
    const google = this.#https('walletGoogleUrl', 'wallet-google-url');
    const both = apple !== undefined && google !== undefined;
    const showsApple = apple && !(both && device === 'android');
    const showsGoogle = google && !(both && device === 'apple');
    const areTwo = showsApple && showsGoogle;
    return html`<slot name="wallet" @slotchange=${this.#onSlot}></slot> ${
        !this.#isFilled && showsApple
          ? walletLink(i18n.t(areTwo ? 'card-wallet-apple' : 'card-wallet'), apple, false)
          : nothing
      }
      ${
        !this.#isFilled && showsGoogle
          ? walletLink(i18n.t(areTwo ? 'card-wallet-google' : 'card-wallet'), google, true)
          : nothing
      }`;
  }

  /** The address if it is https and holds no credentials. Anything else is reported once. */
  #https(property: keyof WalletAddresses, attribute: string): string | undefined {
    const given = this.#host[property];
    if (!given) return undefined;
    const href = safeLink(given, document.baseURI);
    if (!href?.startsWith('https:')) {
      warnOnce('error', `${attribute} is not an https address and was ignored.`);
      return undefined;
    }
    const { username, password } = new URL(href);
    if (username === '' && password === '') return href;
    warnOnce('error', `${attribute} has credentials in it and was ignored.`);
    return undefined;
  }

  /** A slot that a flow forwards counts as filled even without content, so its nodes are counted. */
  readonly #onSlot = ({ currentTarget }: Event): void => {
    const slot = currentTarget instanceof HTMLSlotElement ? currentTarget : undefined;
    const isFilled = (slot?.assignedElements({ flatten: true }).length ?? 0) > 0;
    if (isFilled === this.#isFilled) return;
    this.#isFilled = isFilled;
    this.#update();
  };
}

function thisDevice(): Device {
  const { userAgent } = navigator;
  if (userAgent.includes('Android')) return 'android';
  return /iPhone|iPad|Macintosh/.test(userAgent) ? 'apple' : 'other';
}
