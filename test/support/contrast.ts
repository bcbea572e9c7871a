/** Colours as they are painted: their channels, luminance and contrast. */

/** Red, green and blue, 0 to 255, of colours painted over each other, the last one on top. */
export function painted(...colours: readonly string[]): readonly [number, number, number] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Channels in linear light, 0 to 1. */
function linear(colours: readonly string[]): readonly [number, number, number] {
  const [red, green, blue] = painted(...colours).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red!, green!, blue!];
}

/** The WCAG relative luminance of colours painted over each other. */
export function luminance(...colours: readonly string[]): number {
  const [red, green, blue] = linear(colours);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The WCAG contrast of a colour with its background. */
export function contrast(colour: string, ground: string): number {
  const [dark = 0, light = 0] = [luminance(ground), luminance(ground, colour)].sort(
    (one, other) => one - other,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** Chroma and hue (degrees) in Oklch, of a colour as it is painted. */
export function chromaAndHue(colour: string): { readonly chroma: number; readonly hue: number } {
  const [red, green, blue] = linear([colour]);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return { chroma: Math.hypot(a, b), hue: (Math.atan2(b, a) * 180) / Math.PI };
}
