/**
 * The barcode of a card, drawn once for each code and symbology.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Barcode } from './bars.js';
import { barcodeSpec, encodeBarcode } from './encode.js';

export type BarcodeState =
  /** There is no code yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'drawn'; readonly barcode: Barcode }
  /** No symbology can hold the code. */
  | { readonly kind: 'failed' };

/** The code to draw, and the kind of barcode that the page wants. */
interface BarcodeRequest {
  readonly code: string;
  readonly symbology: string | undefined;
}

/** Draws the requested code before each render, if it has changed. */
export class BarcodeSource implements ReactiveController {
  readonly #requested: () => BarcodeRequest | undefined;
  #drawnKey: string | undefined;
  #state: BarcodeState = { kind: 'waiting' };

  /** `requested` is read before each render. */
  constructor(host: ReactiveControllerHost, requested: () => BarcodeRequest | undefined) {
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
    if (!request) this.#state = { kind: 'waiting' };
    else this.#state = spec ? { kind: 'drawn', barcode: encodeBarcode(spec) } : { kind: 'failed' };
  }
}
