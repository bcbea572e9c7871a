/**
 * A barcode as a list of bars. The unit is the module, the width of the narrowest bar. A code of two dimensions has its
 * bars in several rows, each one module high.
 */

interface Bar {
  /** Distance from the left edge of the quiet zone, in modules. */
  readonly start: number;
  readonly width: number;
  /** Counted from the top of the quiet zone; absent in a code of one dimension. */
  readonly row?: number;
}

export interface Barcode {
  /** Total width in modules, including both quiet zones. */
  readonly modules: number;
  /** Total height in modules, including both quiet zones; 1 if the bars may have any height. */
  readonly rows: number;
  readonly bars: readonly Bar[];
}

/** True for a code of two dimensions, whose modules are squares. */
export function isSquare({ rows }: Barcode): boolean {
  return rows > 1;
}

/**
 * Converts the widths of bars and spaces in turn (one digit each, a bar first) to bars with a quiet zone on each side.
 */
export function fromWidths(widths: string, quietZone: number): Barcode {
  const bars: Bar[] = [];
  let end = quietZone;
  Array.from(widths, Number).forEach((width, at) => {
    if (at % 2 === 0) bars.push({ start: end, width });
    end += width;
  });
  return { modules: end + quietZone, rows: 1, bars };
}

/** Converts the bars of each row of a square code, without quiet zones, to a barcode with them. */
export function fromRows(
  rows: readonly (readonly { readonly start: number; readonly width: number }[])[],
  quietZone: number,
): Barcode {
  const size = rows.length + 2 * quietZone;
  const bars = rows.flatMap((row, at) =>
    row.map(({ start, width }) => ({ start: start + quietZone, width, row: at + quietZone })),
  );
  return { modules: size, rows: size, bars };
}

/** All bars as the data of one SVG path, one unit per module. */
export function toPath({ bars }: Barcode): string {
  return bars.map(({ start, width, row = 0 }) => `M${start} ${row}h${width}v1h-${width}z`).join('');
}
