/**
 * The state of a barcode: its encoder is loading, it is drawn, or it failed.
 */
import type { Barcode } from './bars.js';
import { drawBarcode, planBarcode } from './encode.js';

export type Drawing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'drawn'; readonly barcode: Barcode }
  /** `again`: the encoder failed to load, and a retry may succeed. */
  | { readonly kind: 'failed'; readonly again: boolean };

const waiting: Drawing = { kind: 'waiting' };

export class BarcodeSource {
  readonly #changed: () => void;
  #asked: string | undefined;
  #drawing: Drawing = waiting;

  /** `changed` is called when the drawing has changed. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Returns the drawing for a code; called at each rendering. A new code or symbology starts a new load. */
  drawing(code: string, symbology: string | undefined): Drawing {
    const asked = `${symbology ?? ''} ${code}`;
    if (asked !== this.#asked) this.#start(asked, code, symbology);
    return this.#drawing;
  }

  /** Retries a failed load. */
  retry(): void {
    this.#asked = undefined;
    this.#changed();
  }

  #start(asked: string, code: string, symbology: string | undefined): void {
    this.#asked = asked;
    const plan = planBarcode(code, symbology);
    this.#drawing = plan ? waiting : { kind: 'failed', again: false };
    if (!plan) return;
    const settle = (drawing: Drawing) => {
      // A newer code has been requested meanwhile.
      if (this.#asked !== asked) return;
      this.#drawing = drawing;
      this.#changed();
    };
    drawBarcode(plan).then(
      (barcode) => settle({ kind: 'drawn', barcode }),
      () => settle({ kind: 'failed', again: true }),
    );
  }
}
