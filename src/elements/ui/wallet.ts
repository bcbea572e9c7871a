/**
 * A button that adds the card to a wallet.
 *
 * Parts: `button` with `button-wallet`, and `button-primary` for the way on.
 */
import { html, nothing, type TemplateResult } from 'lit';

export interface WalletParams {
  readonly label: string;
  readonly busyLabel: string;
  /** It is the way on; an official picture keeps its own colours. */
  readonly isPrimary?: boolean;
  /** The official picture, which replaces the text once it has loaded; in forced colours the text stays. */
  readonly badge?:
    | { readonly src: string; readonly isLoaded: boolean; readonly onLoad: () => void }
    | undefined;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** Busy or disabled it keeps its focus and size, so the handler must ignore the click. */
export function walletButton(params: WalletParams): TemplateResult {
  const { label, busyLabel, badge, busy, disabled } = params;
  return html`<button
    class=${classOf(params)}
    part=${partOf(params)}
    type="button"
    aria-disabled=${disabled ? 'true' : nothing}
    aria-busy=${busy ? 'true' : nothing}
    @click=${params.onClick}
  >
    ${badge ? html`<img src=${badge.src} alt=${label} @load=${badge.onLoad} />` : nothing}<span
      >${label}</span
    ><span>${busyLabel}</span>
  </button>`;
}

function classOf({ badge, isPrimary }: WalletParams): string {
  if (badge?.isLoaded) return 'wallet badge';
  return isPrimary ? 'primary' : 'wallet';
}

function partOf(params: WalletParams): string {
  return classOf(params) === 'primary'
    ? 'button button-primary button-wallet'
    : 'button button-wallet';
}
