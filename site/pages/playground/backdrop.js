/**
 * What is seen behind an element: backgrounds of the element and its ancestors, across shadow roots and slots.
 */
import { over, read } from './colour.js';

const parentOf = (element) =>
  element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;

const colourIn =
  /(?:rgba?|hsla?|oklab|oklch|lab|lch|color)\((?:[^()]|\([^()]*\))*\)|#[\da-f]{3,8}\b/gi;

/**
 * The opaque colours that may be behind the content of an element: one, or those of a gradient. Of a linear gradient these are all
 * stops; of a radial one, the colours at the corners of the content.
 */
export function backdrop(element) {
  // The image of an input draws the slots of the code, between its characters.
  const hasLines = element.matches('input');
  const layers = [];
  const content = document.createRange();
  content.selectNodeContents(element);
  const drawn = content.getBoundingClientRect();
  for (let at = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const colour = read(backgroundColor);
    if (at !== element || !hasLines) {
      layers.unshift(...gradients(backgroundImage, at.getBoundingClientRect(), drawn));
    }
    layers.unshift([colour]);
    if (colour[3] === 1) break;
  }
  return layers.reduce(
    (below, layer) => unique(layer.flatMap((top) => below.map((bottom) => over(top, bottom)))),
    [read('canvas')],
  );
}

/** The colours of each gradient of a computed `background-image`, the lowest layer first. */
function gradients(image, box, drawn) {
  if (!image.includes('gradient(')) return [];
  return image
    .split(/(?=(?:repeating-)?(?:linear|radial|conic)-gradient\()/)
    .map((layer) => glow(layer, box, drawn) ?? (layer.match(colourIn) ?? []).map(read))
    .filter((stops) => stops.length > 0)
    .reverse();
}

/** A radial gradient of two colours, with sizes and centre in per cent or pixels; the second colour may have a position. */
const glowing =
  /^radial-gradient\((\S+) (\S+) at (\S+) ([^\s,]+), (.+?\)), (.+\)) ?([\d.]+%)?\)[, ]*$/;

/** The colours of such a gradient at the corners of what is drawn; undefined for any other gradient. */
function glow(layer, box, drawn) {
  const [, width, height, x, y, first, last, end = '100%'] = glowing.exec(layer) ?? [];
  if (first === undefined) return undefined;
  const length = (text, whole) => parseFloat(text) * (text.endsWith('%') ? whole / 100 : 1);
  const [inner, outer] = [read(first), read(last)];
  return [drawn.left, drawn.right].flatMap((left) =>
    [drawn.top, drawn.bottom].map((top) => {
      const across = (left - box.left - length(x, box.width)) / length(width, box.width);
      const down = (top - box.top - length(y, box.height)) / length(height, box.height);
      const share = Math.min(1, Math.hypot(across, down) / (parseFloat(end) / 100));
      return inner.map((value, index) => value * (1 - share) + outer[index] * share);
    }),
  );
}

const unique = (colours) => [
  ...new Map(colours.map((it) => [it.map(Math.round).join(), it])).values(),
];

/** The product of the opacities of an element and its ancestors. */
export function opacityOf(element) {
  let opacity = 1;
  for (let at = element; at; at = parentOf(at)) opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}
