/**
 * Aztec Code (ISO/IEC 24778), by bwip-js.
 */
import { azteccode, type DrawingContext } from '@bwip-js/generic';
import { fromRows, type Barcode } from '../bars.js';

/** The symbol needs no quiet zone; this one keeps it clear of what stands beside it. */
const quietZone = 2;
/** bwip-js draws two units per module at its scale 1. */
const unit = 2;

type Point = readonly [number, number];

/** Draws text that `barcodeContent` accepts. */
export function encode(content: string): Barcode {
  const { size, outlines } = azteccode({ bcid: 'azteccode', text: content, scale: 1 }, outliner());
  return fromRows(
    Array.from({ length: size / unit }, (_, row) => runsAt(unit * row + unit / 2, outlines)),
    quietZone,
  );
}

/** Collects the outlines that bwip-js draws, instead of drawing them. */
function outliner(): DrawingContext<{ size: number; outlines: readonly (readonly Point[])[] }> {
  const outlines: (readonly Point[])[] = [];
  let size = 0;
  const nothing = () => undefined;
  return {
    scale: (x, y) => [x, y],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width) => {
      size = width;
    },
    polygon: (points) => outlines.push(points),
    line: nothing,
    hexagon: nothing,
    ellipse: nothing,
    fill: nothing,
    text: nothing,
    end: () => ({ size, outlines }),
  };
}

/** The dark runs of a row: between every other of the vertical edges that cross it. */
function runsAt(y: number, outlines: readonly (readonly Point[])[]) {
  const edges = outlines.flatMap((points) =>
    points.flatMap(([x, from], at) => {
      const [nextX, to] = points[(at + 1) % points.length] ?? [x, from];
      return x === nextX && from < y !== to < y ? [x] : [];
    }),
  );
  edges.sort((one, other) => one - other);
  return edges.flatMap((start, at) => {
    const end = edges[at + 1];
    return at % 2 === 0 && end !== undefined
      ? [{ start: start / unit, width: (end - start) / unit }]
      : [];
  });
}
