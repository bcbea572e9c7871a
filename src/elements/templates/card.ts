/**
 * The finished card, and its barcode over the whole screen for the till.
 *
 * Parts: `card`, `card-brand`, `card-holder`, `card-number`, `barcode`, `barcode-text`,
 * `dialog`, `dialog-close`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { icon } from './icons.js';

export interface CardParams {
  /** The card in one sentence, for assistive technology. */
  readonly label: string;
  /** Shown where the host fills no slot `brand`. Not the slot's fallback: a slot handed on counts as filled. */
  readonly brand?: Content;
  readonly onBrand?: (event: Event) => void;
  readonly holder?: Content;
  readonly numberLabel: Content;
  /** Grouped for the eye; absent while it is not known. */
  readonly number?: string;
  /** The drawn barcode; without it its panel keeps its place. */
  readonly barcode?: Content;
  /** What the panel says in place of a barcode. */
  readonly note?: Content;
  /** The barcode's own digits, under it. */
  readonly barcodeText?: string;
  /** What a tap on the barcode does ("Show at the till"). */
  readonly openLabel: string;
  readonly onOpen: (event: Event) => void;
}

export function cardFace(params: CardParams): TemplateResult {
  const { label, brand, holder, numberLabel, number } = params;
  return html`<div class="card-frame">
    <section class="card" part="card" aria-label=${label}>
      <div class="card-brand" part="card-brand">
        <slot name="brand" @slotchange=${params.onBrand}></slot>${brand ?? nothing}
      </div>
      <div class="card-facts">
        ${holder ? html`<p class="card-holder" part="card-holder" translate="no"><bdi>${holder}</bdi></p>` : nothing}
        ${
          number
            ? html`<p class="card-number">
                <span class="hidden">${numberLabel}</span>
                <span
                  class=${number.length > 16 ? 'long' : ''}
                  part="card-number"
                  dir="ltr"
                  translate="no"
                  >${number}</span
                >
              </p>`
            : nothing
        }
      </div>
      ${panel(params)}
    </section>
  </div>`;
}

function panel({ barcode, barcodeText, note, openLabel, onOpen }: CardParams): TemplateResult {
  if (!barcode) return html`<div class="barcode" part="barcode">${note ?? nothing}</div>`;
  return html`<button class="barcode" part="barcode" type="button" @click=${onOpen}>
    <span class="hidden">${openLabel}</span>
    ${barcode}
    ${
      barcodeText
        ? html`<span class="barcode-text" part="barcode-text" dir="ltr">${barcodeText}</span>`
        : nothing
    }
  </button>`;
}

export interface CardDialogParams {
  readonly label: string;
  readonly barcode: Content;
  readonly barcodeText?: string;
  readonly holder?: Content;
  readonly hint?: Content;
  readonly closeLabel: string;
  /** The button was pressed. */
  readonly onClose: () => void;
  /** It is closed, by the button or in any other way. */
  readonly onClosed?: () => void;
}

/** A native dialog; whoever draws it opens it with `showModal()` and closes it in `onClose`. */
export function cardDialog(params: CardDialogParams): TemplateResult {
  const { label, barcode, barcodeText, holder, hint, closeLabel, onClose } = params;
  return html`<dialog class="till" part="dialog" aria-label=${label} @close=${params.onClosed}>
    <button
      class="close"
      part="dialog-close"
      type="button"
      aria-label=${closeLabel}
      @click=${onClose}
    >
      ${icon('close')}
    </button>
    <div class="till-code">
      ${barcode}
      ${barcodeText ? html`<p class="barcode-text" dir="ltr">${barcodeText}</p>` : nothing}
      ${holder ? html`<p class="till-holder" translate="no"><bdi>${holder}</bdi></p>` : nothing}
      ${hint ? html`<p class="till-hint">${hint}</p>` : nothing}
    </div>
  </dialog>`;
}
