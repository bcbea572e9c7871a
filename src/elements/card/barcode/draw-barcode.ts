/**
 * Draws a barcode for a page that shows the card by itself.
 */
import type { Symbology } from '../../../domain/configuration.js';
import { lazy } from '../../../lazy/lazy.js';
import type { DrawnBarcode } from './drawing.js';

const drawing = lazy(() => import('./drawing.js'));

/**
 * The barcode of a code, from an encoder that is loaded when needed. Undefined if no symbology can hold the code; rejects if
 * the encoder does not load.
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
  return (await drawing.load()).draw(code, symbology);
}
