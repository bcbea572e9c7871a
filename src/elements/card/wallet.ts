/**
 * The buttons that add the card to a wallet: of a gateway that makes passes, or links of the page's own. What the page puts
 * into the slot `wallet` replaces them.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../../domain/link.js';
import { walletNames, type WalletName } from '../../domain/wallet.js';
import { warnOnce } from '../../console/console.js';
import type { DoneState } from '../../flow/state/state.js';
import type { StepView } from '../core/step-view.js';
import { pageAddress } from '../forms/page-links.js';
import { errorText } from '../ui/field.js';
import { walletButton, walletLink, type WalletParams } from '../ui/wallet.js';
import { isInAppBrowser, ownWallet } from './device.js';
import { PassRequest } from './pass-request.js';

/** The name of each wallet, and its attributes with their properties. */
const wallets = {
  apple: {
    label: 'card-wallet-apple',
    url: ['walletAppleUrl', 'wallet-apple-url'],
    badge: ['walletAppleBadge', 'wallet-apple-badge'],
  },
  google: {
    label: 'card-wallet-google',
    url: ['walletGoogleUrl', 'wallet-google-url'],
    badge: ['walletGoogleBadge', 'wallet-google-badge'],
  },
} as const;

type Property = (typeof wallets)[WalletName]['url' | 'badge'][0];
type Host = HTMLElement & Partial<Readonly<Record<Property, string>>>;

/** One wallet that the card can go to; without `href` the gateway makes the pass. */
interface Offer {
  readonly name: WalletName;
  readonly href?: string;
}

/** Renders the buttons of one card, and reports an address that cannot be used once. */
export class Wallet {
  readonly #view: StepView<'done'>;
  readonly #request: PassRequest;
  /** The pictures that have loaded; any other is replaced by the text of its button. */
  readonly #loadedBadges = new Set<string>();
  #isFilled = false;

  constructor(view: StepView<'done'>) {
    this.#view = view;
    this.#request = new PassRequest(view);
  }

  /** Whether there is exactly the wallet of this phone: then it is what the visitor came for. */
  isOfPhone(state: DoneState): boolean {
    const shown = this.#isFilled ? [] : this.#shown(state);
    return shown.length === 1 && shown[0]?.name === ownWallet();
  }

  /** `isPrimary`: the button of the only wallet is the primary one. */
  render(state: DoneState, isPrimary: boolean): TemplateResult {
    const shown = this.#isFilled ? [] : this.#shown(state);
    return html`<slot name="wallet" @slotchange=${this.#onSlot}></slot> ${
        shown.length > 0
          ? html`<div class="wallets">
              ${shown.map((offer) => this.#renderOffer(offer, shown.length > 1, isPrimary))}
              ${this.#renderStatus()}
            </div>`
          : nothing
      }`;
  }

  get #host(): Host {
    return this.#view.controller.host;
  }

  /** On a phone its own wallet alone. Where the page has a link for the other one only, that one. */
  #shown(state: DoneState): readonly Offer[] {
    const made = this.#request.passes?.wallets ?? [];
    const offers = walletNames.flatMap((name): Offer[] => {
      const href = this.#link(name, state);
      if (href) return [{ name, href }];
      return made.includes(name) ? [{ name }] : [];
    });
    const own = ownWallet();
    if (!own) return offers;
    const ofPhone = offers.filter(({ name }) => name === own);
    return ofPhone.length > 0 ? ofPhone : offers.filter(({ href }) => href);
  }

  #renderOffer({ name, href }: Offer, areTwo: boolean, isPrimary: boolean): TemplateResult {
    const { status } = this.#request;
    const params: WalletParams = {
      label: this.#view.t(areTwo ? wallets[name].label : 'card-wallet'),
      busyLabel: this.#view.t('card-wallet-asked'),
      badge: this.#badge(name),
      isPrimary,
    };
    if (href) return walletLink({ ...params, href, newTab: name === 'google' });
    const isAsking = status.kind === 'asking';
    return walletButton({
      ...params,
      busy: isAsking && status.target === name,
      disabled: isAsking,
      onClick: () => void this.#add(name),
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

  /** A plain navigation: Safari on an iPhone opens a pass in no other way. */
  async #add(name: WalletName): Promise<void> {
    const address = await this.#request.ask(name);
    if (address) location.assign(address);
  }

  /** The page's own address, with the numbers of this card; undefined while one of them is unknown. */
  #link(name: WalletName, { account }: DoneState): string | undefined {
    const [property, attribute] = wallets[name].url;
    const template = this.#host[property];
    if (!template) return undefined;
    const numbers = [
      ['{card}', account.card],
      ['{fidelycode}', account.fidelyCode],
    ] as const;
    const used = numbers.filter(([name]) => template.includes(name));
    if (used.some(([, number]) => number === undefined)) return undefined;
    const given = used.reduce(
      (text, [name, number = '']) => text.replaceAll(name, encodeURIComponent(number)),
      template,
    );
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

  /** A slot that a flow forwards counts as filled even without content, so its nodes are counted. */
  readonly #onSlot = ({ currentTarget }: Event): void => {
    const slot = currentTarget instanceof HTMLSlotElement ? currentTarget : undefined;
    const isFilled = (slot?.assignedElements({ flatten: true }).length ?? 0) > 0;
    if (isFilled === this.#isFilled) return;
    this.#isFilled = isFilled;
    this.#view.update();
  };
}
