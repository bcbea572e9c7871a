/**
 * The finished card, and its barcode over the whole screen for the till.
 *
 * Parts: `card`, `card-brand`, `card-holder`, `card-number`, `barcode`, `barcode-text`,
 * `dialog`, `dialog-close`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';
import { icon } from './icons.js';

export interface CardParams {
  /** One sentence that describes the card for assistive technology. */
  readonly label: string;
  /**
   * Shown if the host fills no slot `brand`. It is not the slot's fallback content, because a forwarded slot counts
   * as filled.
   */
  readonly brand?: Renderable;
  readonly onBrand?: (event: Event) => void;
  readonly cardholder?: Renderable;
  readonly numberLabel: Renderable;
  /** Grouped for display; absent while it is unknown. */
  readonly number?: string;
  /** The rendered barcode; without it the empty panel keeps its place. */
  readonly barcode?: Renderable;
  /** The barcode is a square code, with its number beside it. */
  readonly isSquare?: boolean;
  /** Text that the panel shows instead of a barcode. */
  readonly note?: Renderable;
  /** The digits under the barcode. */
  readonly barcodeText?: string;
}

/** The card with its barcode, which is read from left to right in every language. The slot `brand` is in it. */
export function cardFace(params: CardParams): TemplateResult {
  const { label, brand, cardholder, numberLabel, number } = params;
  return html`<div class="card-frame">
    <section class="card" part="card" dir="ltr" aria-label=${label}>
      <div class="card-top">
        <div class="card-brand" part="card-brand">
          <slot name="brand" @slotchange=${params.onBrand}></slot>${brand ?? nothing}
        </div>
        <div class="card-facts">
          ${cardholder ? html`<p class="card-holder" part="card-holder" translate="no"><bdi>${cardholder}</bdi></p>` : nothing}
          ${
            number
              ? html`<p class="card-number${number.length > 16 ? ' long' : ''}">
                  <span class="hidden">${numberLabel}</span>
                  <span part="card-number" dir="ltr" translate="no">${number}</span>
                </p>`
              : nothing
          }
        </div>
      </div>
      ${panel(params)}
    </section>
  </div>`;
}

function panel(params: CardParams): TemplateResult {
  const { barcode, isSquare, barcodeText, note } = params;
  if (!barcode)
    return html`<div class="barcode" part="barcode"><bdi>${note ?? nothing}</bdi></div>`;
  return html`<div class="barcode${isSquare ? ' beside' : ''}" part="barcode">
    ${barcode}
    ${
      barcodeText
        ? html`<span class="barcode-text" part="barcode-text" dir="ltr">${barcodeText}</span>`
        : nothing
    }
  </div>`;
}

interface CardDialogParams {
  readonly label: string;
  readonly barcode: Renderable;
  readonly barcodeText?: string;
  /** The name of the shop. */
  readonly shop?: Renderable;
  readonly cardholder?: Renderable;
  readonly numberLabel?: Renderable;
  /** Grouped for display; absent while it is unknown. */
  readonly number?: string;
  readonly hint?: Renderable;
  readonly closeLabel: string;
  /** The close button was clicked. */
  readonly onClose: () => void;
  /** The dialog has closed, by the button or otherwise. */
  readonly onClosed?: () => void;
}

/** A modal dialog. The caller opens it with `showModal()` and closes it in `onClose`. */
export function cardDialog(params: CardDialogParams): TemplateResult {
  const { label, barcode, barcodeText, shop, cardholder, number } = params;
  return html`<dialog class="till" part="dialog" aria-label=${label} @close=${params.onClosed}>
    <button
      class="close"
      part="dialog-close"
      type="button"
      aria-label=${params.closeLabel}
      @click=${params.onClose}
    >
      ${icon('close')}
    </button>
    <div class="till-code">
      ${shop ? html`<p class="till-shop" translate="no"><bdi>${shop}</bdi></p>` : nothing}
      ${barcode}
      ${barcodeText ? html`<p class="barcode-text" dir="ltr">${barcodeText}</p>` : nothing}
      <div class="till-facts">
        ${cardholder ? html`<p translate="no"><bdi>${cardholder}</bdi></p>` : nothing}
        ${
          number
            ? html`<p>
                ${params.numberLabel}
                <span class="till-number" dir="ltr" translate="no">${number}</span>
              </p>`
            : nothing
        }
      </div>
      ${params.hint ? html`<p class="till-hint">${params.hint}</p>` : nothing}
    </div>
  </dialog>`;
}
