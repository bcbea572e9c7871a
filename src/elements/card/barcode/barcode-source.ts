/**
 * The state of a barcode: its encoder is loading, it is drawn, or it failed.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Barcode } from './bars.js';
import { barcodeSpec, encodeAtOnce, encodeBarcode } from './encode.js';

export type BarcodeState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'drawn'; readonly barcode: Barcode }
  /** `again`: the encoder failed to load, and a retry may succeed. */
  | { readonly kind: 'failed'; readonly again: boolean };

const waiting: BarcodeState = { kind: 'waiting' };

/** The code to draw, and the kind of barcode that the page wants. */
interface BarcodeRequest {
  readonly code: string;
  readonly symbology: string | undefined;
}

/**
 * Encodes the requested code and keeps its state; the result of an older request is dropped.
 *
 * Not a `Task` of @lit/task: that is pending for a microtask even if its work is done at once, and the barcode of the
 * default symbology belongs to the first rendering.
 */
export class BarcodeSource implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #requested: () => BarcodeRequest | undefined;
  #asked: string | undefined;
  #state: BarcodeState = waiting;

  /** `requested` is read before each render; a new code or symbology starts a new load. */
  constructor(host: ReactiveControllerHost, requested: () => BarcodeRequest | undefined) {
    this.#host = host;
    this.#requested = requested;
    host.addController(this);
  }

  hostUpdate(): void {
    const request = this.#requested();
    if (!request) {
      this.#asked = undefined;
      this.#state = waiting;
      return;
    }
    const { code, symbology } = request;
    const asked = `${symbology ?? ''} ${code}`;
    if (asked !== this.#asked) this.#start(asked, code, symbology);
  }

  get state(): BarcodeState {
    return this.#state;
  }

  /** Retries a failed load. */
  retry(): void {
    this.#asked = undefined;
    this.#host.requestUpdate();
  }

  #start(asked: string, code: string, symbology: string | undefined): void {
    this.#asked = asked;
    const spec = barcodeSpec(code, symbology);
    this.#state = spec ? waiting : { kind: 'failed', again: false };
    if (!spec) return;
    // Drawn with the card: a barcode that comes after it makes the browser lay the card out twice.
    const barcode = encodeAtOnce(spec);
    if (barcode) {
      this.#state = { kind: 'drawn', barcode };
      return;
    }
    const settle = (barcodeState: BarcodeState) => {
      // A newer code has been requested meanwhile.
      if (this.#asked !== asked) return;
      this.#state = barcodeState;
      this.#host.requestUpdate();
    };
    encodeBarcode(spec).then(
      (barcode) => settle({ kind: 'drawn', barcode }),
      () => settle({ kind: 'failed', again: true }),
    );
  }
}
