/**
 * The barcode of a card, drawn once for each code and symbology.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Barcode } from './bars.js';
import { barcodeSpec, encodeBarcode } from './encode.js';
import { qrEncoder } from './qr-encoder.js';

export type BarcodeState =
  /** There is no code yet, or the encoder is still loading. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'drawn'; readonly barcode: Barcode }
  /** No symbology can hold the code, or its encoder did not load: then `retry` loads it again. */
  | { readonly kind: 'failed'; readonly retry?: () => void };

/** The code to draw, and the kind of barcode that the page wants. */
interface BarcodeRequest {
  readonly code: string;
  readonly symbology: string | undefined;
}

/** Draws the requested code before each render, if it has changed. */
export class BarcodeSource implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #requested: () => BarcodeRequest | undefined;
  #drawnKey: string | undefined;
  #state: BarcodeState = { kind: 'waiting' };

  /** `requested` is read before each render. */
  constructor(host: ReactiveControllerHost, requested: () => BarcodeRequest | undefined) {
    this.#host = host;
    this.#requested = requested;
    host.addController(this);
  }

  get state(): BarcodeState {
    return this.#state;
  }

  hostUpdate(): void {
    const request = this.#requested();
    const key = request && `${request.symbology ?? ''} ${request.code}`;
    if (key === this.#drawnKey) return;
    this.#drawnKey = key;
    const spec = request && barcodeSpec(request.code, request.symbology);
    const barcode = spec && encodeBarcode(spec);
    if (barcode) this.#state = { kind: 'drawn', barcode };
    else if (spec) this.#load();
    else this.#state = { kind: request ? 'failed' : 'waiting' };
  }

  #load(): void {
    this.#state = { kind: 'waiting' };
    const retry = () => {
      this.#load();
      this.#host.requestUpdate();
    };
    qrEncoder
      .load()
      .then(
        () => (this.#drawnKey = undefined),
        () => (this.#state = { kind: 'failed', retry }),
      )
      .finally(() => this.#host.requestUpdate());
  }
}
