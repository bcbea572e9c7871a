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

const formats = [BarcodeFormat.CODE_128, BarcodeFormat.EAN_13, BarcodeFormat.ITF];

/** The scan of a greyscale picture of `width` times `height` bytes. Throws if nothing is read. */
export function scan(grey: Uint8ClampedArray, width: number, height: number): Scan {
  const hints = new Map<DecodeHintType, unknown>([
    [DecodeHintType.POSSIBLE_FORMATS, formats],
    [DecodeHintType.TRY_HARDER, true],
  ]);
  const reader = new MultiFormatReader();
  const source = new RGBLuminanceSource(grey, width, height);
  for (const Binarizer of [GlobalHistogramBinarizer, HybridBinarizer]) {
    try {
      const result = reader.decode(new BinaryBitmap(new Binarizer(source)), hints);
      return { text: result.getText(), format: BarcodeFormat[result.getBarcodeFormat()] };
    } catch {
      // The other binarizer may read it.
    }
  }
  throw new Error('the scanner reads nothing');
}

/** Draws a path of vertical bars of height one in black on white; `scale` is pixels per unit. */
export function rasterise(path: string, units: number, scale: number) {
  const width = units * scale;
  const height = 24;
  const row = new Uint8ClampedArray(width).fill(255);
  for (const [, start, bar, back] of path.matchAll(/M(\d+) 0h(\d+)v1h-(\d+)z/g)) {
    if (bar !== back) throw new Error('a bar that is not upright');
    row.fill(0, Number(start) * scale, (Number(start) + Number(bar)) * scale);
  }
  const grey = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y += 1) grey.set(row, y * width);
  return { grey, width, height };
}
