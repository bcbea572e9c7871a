/**
 * Colours as the browser computes them, and their WCAG contrast.
 */
const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
  '2d',
  { willReadFrequently: true },
);
const known = new Map();

/** A CSS colour in any notation as red, green, blue (0 to 255) and alpha (0 to 1). */
export function read(colour) {
  if (!known.has(colour)) {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
    known.set(colour, [red, green, blue, alpha / 255]);
  }
  return known.get(colour);
}

/** The opaque colour seen where `top` lies over the opaque `bottom`. */
export function over([red, green, blue, alpha], bottom) {
  const mix = (value, index) => value * alpha + bottom[index] * (1 - alpha);
  return [...[red, green, blue].map(mix), 1];
}

/** The contrast of two opaque colours, from 1 to 21. */
export function contrastOf(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.slice(0, 3).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
