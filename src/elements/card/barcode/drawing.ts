/**
 * Encodes a barcode and makes a path of it; see `draw-barcode.ts`.
 */
import type { Symbology } from '../../../domain/symbology.js';
import { toPath } from './bars.js';
import { barcodeSpec, encodeBarcode } from './encode.js';

/** A barcode to draw as SVG: `<svg viewBox="0 0 {modules} 1" preserveAspectRatio="none"><path d="{path}"/></svg>`. */
export interface DrawnBarcode {
  /** Code 128 if the code does not fit the wanted one. */
  readonly symbology: Symbology;
  /** Width in modules, quiet zones included; the height is 1 and can be stretched. */
  readonly modules: number;
  /** The bars as the data of one path. */
  readonly path: string;
}

export async function draw(code: string, wanted: string): Promise<DrawnBarcode | undefined> {
  const spec = barcodeSpec(code, wanted);
  if (!spec) return undefined;
  const barcode = await encodeBarcode(spec);
  return { symbology: spec.symbology, modules: barcode.modules, path: toPath(barcode) };
}
