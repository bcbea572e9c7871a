/**
 * Encodes a barcode and makes a path of it; see `draw-barcode.ts`.
 */
import { toPath } from './bars.js';
import type { DrawnBarcode } from './draw-barcode.js';
import { barcodeSpec, encodeBarcode } from './encode.js';

export async function draw(code: string, wanted: string): Promise<DrawnBarcode | undefined> {
  const spec = barcodeSpec(code, wanted);
  if (!spec) return undefined;
  const barcode = await encodeBarcode(spec);
  return { symbology: spec.symbology, modules: barcode.modules, path: toPath(barcode) };
}
