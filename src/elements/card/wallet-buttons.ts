/**
 * The buttons that add the card to a wallet, of a gateway that makes passes. What the page puts into the slot `wallet` replaces
 * them.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { walletNames, type WalletName } from '../../domain/wallet.js';
import type { StepView } from '../core/step-view.js';
import { pageAddress } from '../forms/page-links.js';
import { errorText } from '../ui/field.js';
import { walletButton, type WalletParams } from '../ui/card-buttons.js';
import { FilledSlot } from './filled-slot.js';
import { isInAppBrowser, ownWallet, PassRequest } from './pass-request.js';

/** The name of each wallet, and the property and attribute of its picture. */
const wallets = {
  apple: {
    label: 'card-wallet-apple',
    badge: ['walletAppleBadge', 'wallet-apple-badge'],
  },
  google: {
    label: 'card-wallet-google',
    badge: ['walletGoogleBadge', 'wallet-google-badge'],
  },
} as const;

type Property = (typeof wallets)[WalletName]['badge'][0];
type Host = HTMLElement & Partial<Readonly<Record<Property, string>>>;

/** Renders the buttons of one card. */
export class Wallet {
  readonly #view: StepView<'done'>;
  readonly #request: PassRequest;
  /** The pictures that have loaded; any other is replaced by the text of its button. */
  readonly #loadedBadges = new Set<string>();
  readonly #slot: FilledSlot;

  constructor(view: StepView<'done'>) {
    this.#view = view;
    this.#slot = new FilledSlot(() => view.update());
    // A plain navigation: Safari on an iPhone opens a pass in no other way.
    this.#request = new PassRequest(view, { onGiven: (address) => location.assign(address) });
  }

  /** Whether there is exactly the wallet of this phone: then it is what the visitor came for. */
  get isOfPhone(): boolean {
    const shown = this.#slot.isFilled ? [] : this.#shown();
    return shown.length === 1 && shown[0] === ownWallet();
  }

  /** `isPrimary`: the button of the only wallet is the primary one. */
  render(isPrimary: boolean): TemplateResult {
    const shown = this.#slot.isFilled ? [] : this.#shown();
    return html`<slot name="wallet" @slotchange=${this.#slot.onChange}></slot> ${
        shown.length > 0
          ? html`<div class="wallets">
              ${shown.map((name) => this.#renderButton(name, shown.length > 1, isPrimary))}
              ${this.#renderStatus()}
            </div>`
          : nothing
      }`;
  }

  get #host(): Host {
    return this.#view.controller.host;
  }

  /** On a phone only its own wallet. */
  #shown(): readonly WalletName[] {
    const made = this.#request.passes?.wallets ?? [];
    const own = ownWallet();
    return walletNames.filter((name) => made.includes(name) && (!own || name === own));
  }

  #renderButton(name: WalletName, areTwo: boolean, isPrimary: boolean): TemplateResult {
    const { status } = this.#request;
    const isAsking = status.kind === 'asking';
    return walletButton({
      label: this.#view.t(areTwo ? wallets[name].label : 'card-wallet'),
      busyLabel: this.#view.t('card-wallet-asked'),
      badge: this.#badge(name),
      isPrimary,
      busy: isAsking && status.target === name,
      disabled: isAsking,
      onClick: () => this.#request.ask(name),
    });
  }

  /** A live region: that the pass was asked for, which a busy button shows; or why it did not come. */
  #renderStatus(): TemplateResult {
    const { status, failure } = this.#request;
    const isLost = status.kind === 'given' && status.target === 'apple' && isInAppBrowser();
    const seen = isLost
      ? this.#view.t('card-wallet-in-app')
      : failure && errorText({ name: 'wallet', error: failure });
    const heard = status.kind === 'idle' ? '' : this.#view.t('card-wallet-asked');
    return html`<div role="status" class=${seen ? 'small' : 'hidden'}>${seen ?? heard}</div>`;
  }

  #badge(name: WalletName): WalletParams['badge'] {
    const [property, attribute] = wallets[name].badge;
    const given = this.#host[property];
    if (!given) return undefined;
    const src = pageAddress(given, attribute);
    if (!src) return undefined;
    const onLoad = () => {
      this.#loadedBadges.add(src);
      this.#view.update();
    };
    return { src, isLoaded: this.#loadedBadges.has(src), onLoad };
  }
}
