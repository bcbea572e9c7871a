/**
 * A barcode as bars on a white strip, in modules: the width of its narrowest bar.
 */

export interface Bar {
  /** From the left edge of the quiet zone. */
  readonly start: number;
  readonly width: number;
}

export interface Barcode {
  /** Width of the whole, both quiet zones included. */
  readonly modules: number;
  readonly bars: readonly Bar[];
}

/** The bars of an encoding, one character a module, with a quiet zone on either side. */
export function toBars(encoding: string, quietZone: number): Barcode {
  const bars = [...encoding.matchAll(/1+/g)].map(({ index, 0: run }) => ({
    start: quietZone + index,
    width: run.length,
  }));
  return { modules: encoding.length + 2 * quietZone, bars };
}

/** All bars as one SVG path, one unit high. */
export function toPath({ bars }: Barcode): string {
  return bars.map(({ start, width }) => `M${start} 0h${width}v1h-${width}z`).join('');
}
