/**
 * EAN-13: thirteen digits, the last one the check digit.
 */
import Encoder from 'jsbarcode/src/barcodes/EAN_UPC/EAN13.js';

/** One character a module, `1` for a bar. */
export function encode(content: string): string {
  return new Encoder(content, { flat: true }).encode().data;
}
