/**
 * Draws a barcode for a page that shows the card by itself.
 */
import { lazy } from '../../../lazy/lazy.js';
import type { Symbology } from './symbology.js';

const drawing = lazy(() => import('./drawing.js'));

/** A barcode to draw as SVG: `<svg viewBox="0 0 {modules} 1" preserveAspectRatio="none"><path d="{path}"/></svg>`. */
export interface DrawnBarcode {
  /** Code 128 if the code does not fit the wanted one. */
  readonly symbology: Symbology;
  /** Width in modules, quiet zones included; the height is 1 and can be stretched. */
  readonly modules: number;
  /** The bars as the data of one path. */
  readonly path: string;
}

/**
 * The barcode of a code, from an encoder that is loaded when needed. Undefined if no symbology can hold the code; rejects if
 * the encoder does not load.
 */
export async function drawBarcode(
  code: string,
  symbology: Symbology = 'code128',
): Promise<DrawnBarcode | undefined> {
  return (await drawing.load()).draw(code, symbology);
}
