/**
 * The barcode of a code as far as it is there: while its encoder loads, when it is drawn, when it cannot be.
 */
import type { Barcode } from './bars.js';
import { drawBarcode, planBarcode } from './encode.js';

export type Drawing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'drawn'; readonly barcode: Barcode }
  /** `again`: the encoder did not load, and another try may bring it. */
  | { readonly kind: 'failed'; readonly again: boolean };

const waiting: Drawing = { kind: 'waiting' };

export class BarcodeSource {
  readonly #changed: () => void;
  #asked: string | undefined;
  #drawing: Drawing = waiting;

  /** `changed` is called when another drawing is there. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** To be asked at each drawing of the view; a code or kind that is new starts anew. */
  drawing(code: string, symbology: string | undefined): Drawing {
    const asked = `${symbology ?? ''} ${code}`;
    if (asked !== this.#asked) this.#start(asked, code, symbology);
    return this.#drawing;
  }

  /** Loads what did not load. */
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
      // A newer code is on its way.
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
