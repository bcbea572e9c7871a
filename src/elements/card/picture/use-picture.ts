/**
 * Saves or shares the picture of the card, in the look of the brand.
 */
import { readBrand, type Brand } from '../brand.js';
import { drawCard, measurer, toHex, type PictureLook } from './canvas.js';
import { cardPicture, type CardFacts } from './layout.js';
import { loadLogo } from './logo.js';

export type CardAction = 'save' | 'share';

/** Pixels per 0.1 mm. */
const scale = 2;

/**
 * `card` is the card on the page, from which the look is read; `facts.brand` is written where the page has given no brand.
 * Rejects if drawing fails.
 */
export async function usePicture(
  action: CardAction,
  card: HTMLElement,
  facts: CardFacts,
): Promise<void> {
  const brand = readBrand(card);
  const logo = await loadLogo(brand.logo);
  const style = getComputedStyle(card);
  const look: PictureLook = {
    colours: coloursOf(style),
    font: style.fontFamily,
    logo: logo?.image,
  };
  const data = {
    ...facts,
    brand: brand.name || facts.brand,
    logo,
    ink: toHex(style.color),
  };
  const shapes = cardPicture(data, measurer(look.font));
  const blob = await toPng(drawCard(shapes, look, scale));
  const file = new File([blob], fileName(brand), { type: blob.type });
  if (action === 'share') await share(file);
  else download(file);
}

/** The colours of the card's gradient, as its style sheet has computed them. */
function coloursOf(style: CSSStyleDeclaration): PictureLook['colours'] {
  const value = (name: string) => style.getPropertyValue(name).trim() || '#0000';
  const brand = value('--_brand');
  if (style.backgroundImage === 'none') {
    const plain = toHex(style.backgroundColor);
    return { top: plain, deep: plain, glow: plain };
  }
  return {
    top: toHex(brand),
    deep: toHex(brand, value('--_deep'), value('--_light-deep')),
    glow: toHex(brand, value('--_glow')),
  };
}

/** The name of the brand in letters and digits that every file system takes. */
function fileName({ name }: Brand): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return [...(words ?? []).slice(0, 6), 'card.png'].join('-').slice(-80);
}

/** A visitor who closes the share sheet has decided; anything else that fails ends in a download. */
async function share(file: File): Promise<void> {
  try {
    await navigator.share({ files: [file] });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) download(file);
  }
}

function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // Some browsers read the blob URL only after a delay.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new TypeError('The canvas gives no picture.'));
    }, 'image/png');
  });
}
