/**
 * Saves the card as an image file.
 */
import { cardPicture, type CardPictureData } from './layout.js';
import { measurer, toHex, toPng } from './png.js';
import { toSvg } from './svg.js';

export type PictureKind = 'png' | 'svg';

/** Saves `card.png` or `card.svg`. Colours may be any CSS colour. Rejects if drawing fails. */
export async function savePicture(kind: PictureKind, facts: CardPictureData): Promise<void> {
  const colours = { background: toHex(facts.background), ink: toHex(facts.ink) };
  const shapes = cardPicture({ ...facts, ...colours }, measurer());
  const file =
    kind === 'png'
      ? await toPng(shapes)
      : new Blob([toSvg(shapes, facts.title)], { type: 'image/svg+xml' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `card.${kind}`;
  link.click();
  // Some browsers read the blob URL only after a delay.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
