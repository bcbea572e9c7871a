/**
 * The state of a barcode: its encoder is loading, it is drawn, or it failed.
 */
import type { Barcode } from './bars.js';
import { encodeBarcode, barcodeSpec } from './encode.js';

export type BarcodeState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'drawn'; readonly barcode: Barcode }
  /** `again`: the encoder failed to load, and a retry may succeed. */
  | { readonly kind: 'failed'; readonly again: boolean };

const waiting: BarcodeState = { kind: 'waiting' };

export class BarcodeSource {
  readonly #onChange: () => void;
  #asked: string | undefined;
  #state: BarcodeState = waiting;

  /** `changed` is called when the drawing has changed. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Returns the drawing for a code; called at each rendering. A new code or symbology starts a new load. */
  state(code: string, symbology: string | undefined): BarcodeState {
    const asked = `${symbology ?? ''} ${code}`;
    if (asked !== this.#asked) this.#start(asked, code, symbology);
    return this.#state;
  }

  /** Retries a failed load. */
  retry(): void {
    this.#asked = undefined;
    this.#onChange();
  }

  #start(asked: string, code: string, symbology: string | undefined): void {
    this.#asked = asked;
    const spec = barcodeSpec(code, symbology);
    this.#state = spec ? waiting : { kind: 'failed', again: false };
    if (!spec) return;
    const settle = (barcodeState: BarcodeState) => {
      // A newer code has been requested meanwhile.
      if (this.#asked !== asked) return;
      this.#state = barcodeState;
      this.#onChange();
    };
    encodeBarcode(spec).then(
      (barcode) => settle({ kind: 'drawn', barcode }),
      () => settle({ kind: 'failed', again: true }),
    );
  }
}
