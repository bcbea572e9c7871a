/**
 * What is seen behind an element: backgrounds of the element and its ancestors, across shadow roots and slots.
 */
import { over, read } from './colour.js';

const parentOf = (element) =>
  element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;

const colourIn =
  /(?:rgba?|hsla?|oklab|oklch|lab|lch|color)\((?:[^()]|\([^()]*\))*\)|#[\da-f]{3,8}\b/gi;

/**
 * The opaque colours that may be behind the content of an element: one, or those of the stops of a gradient.
 */
export function backdrop(element) {
  const layers = [];
  for (let at = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const colour = read(backgroundColor);
    layers.unshift(...gradients(backgroundImage));
    layers.unshift([colour]);
    if (colour[3] === 1) break;
  }
  return layers.reduce(
    (below, layer) => unique(layer.flatMap((top) => below.map((bottom) => over(top, bottom)))),
    [read('canvas')],
  );
}

/** The colours of each gradient of a computed `background-image`, the lowest layer first. */
function gradients(image) {
  if (!image.includes('gradient(')) return [];
  return image
    .split(/(?=(?:repeating-)?(?:linear|radial|conic)-gradient\()/)
    .map((layer) => (layer.match(colourIn) ?? []).map(read))
    .filter((stops) => stops.length > 0)
    .reverse();
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
