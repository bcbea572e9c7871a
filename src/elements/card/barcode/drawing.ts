/**
 * Encodes a barcode and makes a path of it; see `draw-barcode.ts`.
 */
import type { Symbology } from '../../../domain/configuration.js';
import { toPath } from './bars.js';
import { barcodeSpec, encodeBarcode } from './encode.js';

/**
 * A barcode to draw as SVG. Bars: `<svg viewBox="0 0 {modules} 1" preserveAspectRatio="none"><path d="{path}"/></svg>`. A square
 * code (`qr`): `<svg viewBox="0 0 {modules} {modules}">` with the same path.
 */
export interface DrawnBarcode {
  /** Code 128 if the code does not fit the wanted one. */
  readonly symbology: Symbology;
  /** Width in modules, quiet zones included. Bars are 1 high and can be stretched, a square code is as high as wide. */
  readonly modules: number;
  /** The bars as the data of one path. */
  readonly path: string;
}

/**
 * Draws a code in the wanted symbology, else in Code 128; undefined if neither can hold it. Rejects if the encoder
 * does not load.
 */
export async function draw(code: string, wanted: string): Promise<DrawnBarcode | undefined> {
  const spec = barcodeSpec(code, wanted);
  if (!spec) return undefined;
  const barcode = await encodeBarcode(spec);
  return { symbology: spec.symbology, modules: barcode.modules, path: toPath(barcode) };
}
