/**
 * QR Code (ISO/IEC 18004), by uqr; error correction M, which a scratched screen needs.
 */
import { encode as encodeQr } from 'uqr';
import { fromRows, type Barcode } from '../bars.js';

const quietZone = 4;

/** Draws text that `barcodeContent` accepts. */
export function encode(content: string): Barcode {
  const { data } = encodeQr(content, { ecc: 'M', border: 0 });
  const rows = data.map((row) =>
    Array.from(row.map(Number).join('').matchAll(/1+/g), ({ index, 0: run }) => ({
      start: index,
      width: run.length,
    })),
  );
  return fromRows(rows, quietZone);
}
