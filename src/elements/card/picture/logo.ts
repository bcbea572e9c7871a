/**
 * The logo of the slot for the picture: an inline SVG, or an image that a canvas may hold and give out again (of the
 * page's own origin, or with CORS).
 */

export interface LoadedLogo {
  readonly image: HTMLImageElement;
  readonly width: number;
  readonly height: number;
}

/** Undefined if the logo cannot be drawn; then the name of the brand takes its place. */
export async function loadLogo(
  logo: HTMLImageElement | SVGSVGElement | undefined,
): Promise<LoadedLogo | undefined> {
  if (!logo) return undefined;
  const { width, height } = logo.getBoundingClientRect();
  if (width === 0 || height === 0) return undefined;
  try {
    const image = logo instanceof SVGSVGElement ? await toImage(logo, width, height) : logo;
    return isReadable(image) ? { image, width, height } : undefined;
  } catch {
    // A Content-Security-Policy without data: in img-src, or a broken image.
    return undefined;
  }
}

/** The SVG as an image, in the colour that `currentColor` has on the card. Its own size makes it sharp. */
async function toImage(logo: SVGSVGElement, width: number, height: number) {
  const copy = logo.cloneNode(true) as SVGSVGElement;
  const { color } = getComputedStyle(logo);
  const attributes = { color, width: String(width * 4), height: String(height * 4) };
  for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, value);
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

/** False for an image of another origin: a canvas with it gives out no picture. */
function isReadable(image: HTMLImageElement): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, 1, 1);
  context?.getImageData(0, 0, 1, 1);
  return context !== null;
}
