/**
 * A button or a link that adds the card to a wallet.
 *
 * Parts: `button` with `button-wallet`.
 */
import { html, nothing, type TemplateResult } from 'lit';

export interface WalletParams {
  readonly label: string;
  readonly busyLabel: string;
  /** The official picture, which replaces the text once it has loaded; in forced colours the text stays. */
  readonly badge?:
    | { readonly src: string; readonly isLoaded: boolean; readonly onLoad: () => void }
    | undefined;
}

/** Busy or disabled it keeps its focus and size, so the handler must ignore the click. */
export function walletButton(
  params: WalletParams & {
    readonly busy: boolean;
    readonly disabled: boolean;
    readonly onClick: () => void;
  },
): TemplateResult {
  const { busy, disabled } = params;
  return html`<button
    class=${classOf(params)}
    part="button button-wallet"
    type="button"
    aria-disabled=${disabled ? 'true' : nothing}
    aria-busy=${busy ? 'true' : nothing}
    @click=${params.onClick}
  >
    ${content(params)}
  </button>`;
}

/** `href` has been validated. */
export function walletLink(
  params: WalletParams & { readonly href: string; readonly newTab: boolean },
): TemplateResult {
  const { href, newTab } = params;
  return html`<a
    class=${classOf(params)}
    part="button button-wallet"
    href=${href}
    target=${newTab ? '_blank' : nothing}
    rel=${newTab ? 'noopener' : nothing}
    >${content(params)}</a
  >`;
}

function classOf({ badge }: WalletParams): string {
  return badge?.isLoaded ? 'wallet badge' : 'wallet';
}

function content({ label, busyLabel, badge }: WalletParams): TemplateResult {
  return html`${
      badge ? html`<img src=${badge.src} alt=${label} @load=${badge.onLoad} />` : nothing
    }<span>${label}</span><span>${busyLabel}</span>`;
}
