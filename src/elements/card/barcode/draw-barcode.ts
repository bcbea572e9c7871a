/**
 * Draws a barcode for a page that shows the card by itself.
 */
import type { Symbology } from '../../../domain/configuration.js';
import { toPath } from './bars.js';
import { barcodeSpec, encodeBarcode } from './encode.js';
import { qrEncoder } from './qr-encoder.js';

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
 * The barcode of a code; in Code 128 if the wanted symbology cannot hold it. Undefined if neither can. Rejects if
 * the encoder of QR codes cannot be loaded.
 *
 * @example
 * const { modules, path } = await drawBarcode('1234567890', 'code128');
 * svg.setAttribute('viewBox', `0 0 ${modules} 1`);
 * svg.firstElementChild.setAttribute('d', path);
 */
export async function drawBarcode(
  code: string,
  symbology: Symbology = 'code128',
): Promise<DrawnBarcode | undefined> {
  const spec = barcodeSpec(code, symbology);
  if (spec?.symbology === 'qr') await qrEncoder.load();
  const barcode = spec && encodeBarcode(spec);
  if (!barcode) return undefined;
  return { symbology: spec.symbology, modules: barcode.modules, path: toPath(barcode) };
}
