/**
 * A barcode as a list of bars. The unit is the module, the width of the narrowest bar.
 */

export interface Bar {
  /** Distance from the left edge of the quiet zone, in modules. */
  readonly start: number;
  readonly width: number;
}

export interface Barcode {
  /** Total width in modules, including both quiet zones. */
  readonly modules: number;
  readonly bars: readonly Bar[];
}

/** Converts an encoding (one character per module, `1` for a bar) to bars with a quiet zone on each side. */
export function toBars(encoding: string, quietZone: number): Barcode {
  const bars = [...encoding.matchAll(/1+/g)].map(({ index, 0: run }) => ({
    start: quietZone + index,
    width: run.length,
  }));
  return { modules: encoding.length + 2 * quietZone, bars };
}

/** All bars as the data of one SVG path, one unit high. */
export function toPath({ bars }: Barcode): string {
  return bars.map(({ start, width }) => `M${start} 0h${width}v1h-${width}z`).join('');
}
