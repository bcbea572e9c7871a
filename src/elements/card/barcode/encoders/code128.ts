/**
 * Code 128 (ISO/IEC 15417): any printable ASCII; digits in pairs wherever that is shorter.
 */
import Encoder from 'jsbarcode/src/barcodes/CODE128/CODE128_AUTO.js';

/** One character a module, `1` for a bar. */
export function encode(content: string): string {
  return new Encoder(content, {}).encode().data;
}
