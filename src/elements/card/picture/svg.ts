/**
 * Writes the picture of the card as a self-contained SVG file in the size of a bank card.
 */
import { pictureSize, type Shape } from './layout.js';

const { width, height } = pictureSize;

export function toSvg(shapes: readonly Shape[], title: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width / 10}mm" height="${height / 10}mm" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif">`,
    `<title>${escape(title)}</title>`,
    ...shapes.map((shape, index) => (shape.kind === 'text' ? textOf(shape) : boxOf(shape, index))),
    '</svg>',
    '',
  ].join('\n');
}

function textOf({ x, y, size, weight, fill, anchor, text }: Extract<Shape, { kind: 'text' }>) {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escape(text)}</text>`;
}

function boxOf(shape: Extract<Shape, { kind: 'box' }>, index: number): string {
  const { x, y, width, height, radius, fill, shade } = shape;
  const place = `x="${x}" y="${y}" width="${width}" height="${height}"`;
  if (radius === 0) return `<rect ${place} fill="${fill}" shape-rendering="crispEdges"/>`;
  const box = `<rect ${place} rx="${radius}" fill="${fill}"/>`;
  if (!shade) return box;
  const stops = [0, 0.38].map(
    (opacity, at) => `<stop offset="${at}" stop-color="${shade}" stop-opacity="${opacity}"/>`,
  );
  return `<linearGradient id="shade-${index}" x1="0" y1="0" x2="0.3" y2="1">${stops.join('')}</linearGradient>
${box}
<rect ${place} rx="${radius}" fill="url(#shade-${index})"/>`;
}

/** Replaces characters that XML does not allow, including lone surrogates, by U+FFFD. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
