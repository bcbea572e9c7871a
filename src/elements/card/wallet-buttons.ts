/**
 * The buttons that add the card to a wallet, of a gateway that makes passes. What the page puts into the slot `wallet` replaces
 * them.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { walletNames, type WalletName } from '../../domain/wallet.js';
import type { StepView } from '../core/step-view.js';
import { errorText } from '../ui/field.js';
import { walletButton } from '../ui/card-buttons.js';
import { FilledSlot } from './filled-slot.js';
import { isInAppBrowser, ownWallet, PassRequest } from './pass-request.js';

/** The label of each wallet where there are two. */
const labels = { apple: 'card-wallet-apple', google: 'card-wallet-google' } as const;

export class Wallet {
  readonly #view: StepView<'done'>;
  readonly #request: PassRequest;
  readonly #slot: FilledSlot;

  constructor(view: StepView<'done'>) {
    this.#view = view;
    this.#slot = new FilledSlot(() => view.requestUpdate());
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

  /** On a phone only its own wallet. */
  #shown(): readonly WalletName[] {
    const made = this.#request.wallets;
    const own = ownWallet();
    return walletNames.filter((name) => made.includes(name) && (!own || name === own));
  }

  #renderButton(name: WalletName, areTwo: boolean, isPrimary: boolean): TemplateResult {
    const { status } = this.#request;
    const isAsking = status.kind === 'asking';
    return walletButton({
      label: this.#view.t(areTwo ? labels[name] : 'card-wallet'),
      busyLabel: this.#view.t('card-wallet-asked'),
      wallet: name,
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
}
