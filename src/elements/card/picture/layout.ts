/**
 * The layout of the saved picture of the card. The unit is 0.1 mm, the size that of a bank card (ISO/IEC 7810 ID-1).
 */
import type { Barcode } from '../barcode/bars.js';

export const pictureSize = { width: 856, height: 540 } as const;

export interface CardPictureData {
  readonly title: string;
  readonly holder?: string;
  readonly number?: string;
  readonly barcode: Barcode;
  readonly barcodeText: string;
  /** Hexadecimal colours of the card and of its text. */
  readonly background: string;
  readonly ink: string;
  /** True for a right-to-left layout. */
  readonly mirrored: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Shape =
  /** `shade` darkens or lightens the box towards its bottom edge. */
  | (Box & {
      readonly kind: 'box';
      readonly radius: number;
      readonly fill: string;
      readonly shade?: string;
    })
  | {
      readonly kind: 'text';
      readonly x: number;
      /** The baseline of the text. */
      readonly y: number;
      readonly size: number;
      readonly weight: number;
      readonly fill: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly text: string;
    };

/** The width of a text in the picture's font. */
export type Measure = (text: string, size: number, weight: number) => number;

const margin = 48;
const inner = pictureSize.width - 2 * margin;
const panel = { x: margin, y: 302, width: inner, height: 190 } as const;

export function cardPicture(facts: CardPictureData, measure: Measure): readonly Shape[] {
  const { title, holder: cardholder, number, barcodeText, background, ink, mirrored } = facts;
  const line = (text: string | undefined, y: number, size: number, weight: number): Shape[] => {
    if (!text) return [];
    const x = mirrored ? pictureSize.width - margin : margin;
    const anchor = mirrored ? 'end' : 'start';
    return [
      { kind: 'text', x, y, weight, fill: ink, anchor, ...fitText(text, size, weight, measure) },
    ];
  };
  const below = { kind: 'text', x: pictureSize.width / 2, y: 478, weight: 400 } as const;
  return [
    { kind: 'box', x: 0, y: 0, ...pictureSize, radius: 32, fill: background, shade: shadeFor(ink) },
    ...line(title, 92, 38, 700),
    ...line(cardholder, 214, 36, 500),
    ...line(number, 270, 46, 600),
    { kind: 'box', ...panel, radius: 20, fill: '#ffffff' },
    ...bars(facts.barcode),
    { ...below, fill: '#111111', anchor: 'middle', ...fitText(barcodeText, 30, 400, measure) },
  ];
}

/**
 * Uses whole units per module so that bars keep their proportions; if there are too many modules, the full width.
 */
function bars({ modules, bars: all }: Barcode): readonly Shape[] {
  const fits = panel.width / modules;
  const unit = fits < 1 ? fits : Math.floor(fits);
  const left = panel.x + Math.floor((panel.width - modules * unit) / 2);
  return all.map(({ start, width }) => ({
    kind: 'box',
    x: left + start * unit,
    y: panel.y + 20,
    width: width * unit,
    height: 118,
    radius: 0,
    fill: '#000000',
  }));
}

/** Reduces the font size until the text fits; truncates it only below a readable size. */
function fitText(text: string, size: number, weight: number, measure: Measure) {
  const letters = Array.from(text.slice(0, 400));
  const whole = letters.join('');
  const scale = Math.min(1, inner / measure(whole, size, weight));
  if (scale >= 0.6) return { text: whole, size: Math.floor(size * scale) };
  const small = Math.floor(size * 0.6);
  while (letters.length > 1 && measure(`${letters.join('')}…`, small, weight) > inner)
    letters.pop();
  return { text: `${letters.join('')}…`, size: small };
}

/** The shade that increases the contrast with the text colour. */
function shadeFor(ink: string): string {
  const [red = 0, green = 0, blue = 0] = (ink.match(/[\da-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? '#000000' : '#ffffff';
}
