/**
 * What one can do with the finished card: the links to a wallet, and a row of tiles.
 *
 * Parts: `button` with one of `button-tile`, `button-wallet`.
 */
import { html, nothing, type TemplateResult } from 'lit';
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

/** A link that adds the card to a wallet. `href` has been validated. */
export function walletLink(label: string, href: string, newTab: boolean): TemplateResult {
  return html`<a
    class="wallet"
    part="button button-wallet"
    href=${href}
    target=${newTab ? '_blank' : nothing}
    rel=${newTab ? 'noopener' : nothing}
    >${label}</a
  >`;
}
