/**
 * What one can do with the finished card: a row of tiles, and a button that is not the primary one.
 *
 * Parts: `button`, `button-tile`.
 */
import { html, type TemplateResult } from 'lit';
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
