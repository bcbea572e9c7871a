/** Reads barcodes with ZXing, an implementation that is independent of ours. */
import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  GlobalHistogramBinarizer,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from '@zxing/library';

export interface Scan {
  readonly text: string;
  readonly format: string;
}

const formats = [
  BarcodeFormat.CODE_128,
  BarcodeFormat.EAN_13,
  BarcodeFormat.ITF,
  BarcodeFormat.QR_CODE,
];

/** The scan of a greyscale picture of `width` times `height` bytes. Throws if nothing is read. */
export function scan(grey: Uint8ClampedArray, width: number, height: number): Scan {
  const reader = new MultiFormatReader();
  const source = new RGBLuminanceSource(grey, width, height);
  // ZXing's search for the corners of a QR code misses some clean pictures; a pure one needs no search.
  for (const isPure of [false, true]) {
    const hints = new Map<DecodeHintType, unknown>([
      [DecodeHintType.POSSIBLE_FORMATS, formats],
      [isPure ? DecodeHintType.PURE_BARCODE : DecodeHintType.TRY_HARDER, true],
    ]);
    for (const Binarizer of [GlobalHistogramBinarizer, HybridBinarizer]) {
      try {
        const result = reader.decode(new BinaryBitmap(new Binarizer(source)), hints);
        return { text: result.getText(), format: BarcodeFormat[result.getBarcodeFormat()] };
      } catch {
        // The other binarizer may read it.
      }
    }
  }
  throw new Error('the scanner reads nothing');
}

/**
 * Draws a path of upright bars in black on white; `scale` is pixels per unit. Bars of a single row become 24 pixels high.
 */
export function rasterise(
  path: string,
  size: { readonly modules: number; readonly rows: number },
  scale: number,
) {
  const width = size.modules * scale;
  const rowHeight = size.rows === 1 ? 24 : scale;
  const height = size.rows * rowHeight;
  const grey = new Uint8ClampedArray(width * height).fill(255);
  for (const [, start, row, bar, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    if (bar !== back) throw new Error('a bar that is not upright');
    const [left, right] = [Number(start) * scale, (Number(start) + Number(bar)) * scale];
    for (let y = Number(row) * rowHeight; y < (Number(row) + 1) * rowHeight; y += 1) {
      grey.fill(0, y * width + left, y * width + right);
    }
  }
  return { grey, width, height };
}
