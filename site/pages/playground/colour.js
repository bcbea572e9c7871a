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

const readable = 4.5;

/** White or nearly black, whichever is easier to read on the colour. */
export function inkOn(colour) {
  const [white, black] = ['#ffffff', '#14151a'].map((ink) => contrastOf(read(ink), read(colour)));
  return white >= black ? '#ffffff' : '#14151a';
}

/**
 * The colour nearest to `colour` on which `ink` can be read (4.5:1), as `#rrggbb`: mixed with as little black or white as possible.
 * Undefined if there is none.
 */
export function nearestReadable(colour, ink) {
  for (let share = 0; share <= 100; share += 1) {
    for (const end of ['black', 'white']) {
      const mixed = read(`color-mix(in srgb, ${colour}, ${end} ${share}%)`);
      if (contrastOf(mixed, read(ink)) >= readable) return hex(mixed);
    }
  }
  return undefined;
}

const hex = (colour) =>
  `#${colour
    .slice(0, 3)
    .map((value) => Math.round(value).toString(16).padStart(2, '0'))
    .join('')}`;

function luminance(colour) {
  const [red, green, blue] = colour.slice(0, 3).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
