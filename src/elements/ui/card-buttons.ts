/**
 * What one can do with the finished card: a row of tiles, a button that is not the primary one, and a button that adds the card to
 * a wallet.
 *
 * Parts: `button`, `button-tile`, `button-wallet`, `button-wallet-apple`, `button-wallet-google`, and `button-primary` for the way on.
 */
import { html, type TemplateResult, nothing } from 'lit';
import type { WalletName } from '../../domain/wallet.js';
import { icon, type IconName } from './icons.js';

export interface TileParams {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
}

/** Buttons of one width in a row, each with an icon above its label. */
export function tiles(all: readonly TileParams[]): TemplateResult {
  return html`<div class="tiles">
    ${all.map(
      ({ icon: name, label, onClick }) =>
        html`<button class="tile" part="button button-tile" type="button" @click=${onClick}>
          ${icon(name)}${label}
        </button>`,
    )}
  </div>`;
}

/** A button of the full width with a border only. */
export function outlinedButton(label: string, onClick: (event: Event) => void): TemplateResult {
  return html`<button class="outlined" part="button" type="button" @click=${onClick}>
    ${label}
  </button>`;
}

interface SwitchParams {
  readonly label: string;
  readonly isPrimary: boolean;
  readonly onClick: () => void;
}

/** A button of the full width that is primary until it is pressed. The same element, so that it keeps the focus. */
export function switchButton({ label, isPrimary, onClick }: SwitchParams): TemplateResult {
  return html`<button
    class=${isPrimary ? 'primary' : 'outlined'}
    part="button${isPrimary ? ' button-primary' : ''}"
    type="button"
    @click=${onClick}
  >
    <span>${label}</span>
  </button>`;
}

interface WalletParams {
  readonly wallet: WalletName;
  readonly label: string;
  readonly busyLabel: string;
  /** It is the way on. */
  readonly isPrimary?: boolean;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** Adds the card to a wallet. Busy or disabled it keeps its focus and size, so the handler must ignore the click. */
export function walletButton(params: WalletParams): TemplateResult {
  const { wallet, label, busyLabel, isPrimary, busy, disabled } = params;
  return html`<button
    class=${isPrimary ? 'primary' : 'wallet'}
    part="button ${isPrimary ? 'button-primary ' : ''}button-wallet button-wallet-${wallet}"
    type="button"
    aria-disabled=${disabled ? 'true' : nothing}
    aria-busy=${busy ? 'true' : nothing}
    @click=${params.onClick}
  >
    <span>${label}</span><span>${busyLabel}</span>
  </button>`;
}
