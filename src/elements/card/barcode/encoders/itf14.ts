/**
 * ITF-14: fourteen digits, the last one the check digit.
 */
import Encoder from 'jsbarcode/src/barcodes/ITF/ITF14.js';

/** One character a module, `1` for a bar. */
export function encode(content: string): string {
  return new Encoder(content, {}).encode().data;
}
