/**
 * The layout of the picture of the card, like that on the page. The unit is 0.1 mm, the size that of a bank card (ISO/IEC
 * 7810 ID-1).
 */
import { isSquare, type Barcode } from '../barcode/bars.js';

export const pictureSize = { width: 856, height: 540 } as const;
export const cornerRadius = 32;

export interface CardFacts {
  /** The name of the brand, instead of a logo. */
  readonly brand: string;
  readonly holder?: string | undefined;
  readonly number?: string | undefined;
  readonly barcode: Barcode;
  readonly barcodeText: string;
}

export interface CardPictureData extends CardFacts {
  /** The size of the logo in any unit; it replaces the name of the brand. */
  readonly logo?: { readonly width: number; readonly height: number } | undefined;
  /** Hexadecimal colour of the text. */
  readonly ink: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  /** The baseline of the text. */
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** What is drawn on the background of the card, in order. */
export type Shape =
  /** The white panel; its lower corners follow the card's. */
  | (Box & { readonly kind: 'panel' })
  | (Box & { readonly kind: 'bar' })
  | (Box & { readonly kind: 'logo' })
  | TextShape;

/** The width of a text in the picture's font. */
export type Measure = (text: string, size: number, weight: number) => number;

const margin = 48;
const inner = pictureSize.width - 2 * margin;
/** A thin edge of the card's own colour stays around the panel. */
const edge = 3;
const panel = { x: edge, y: 326, width: 856 - 2 * edge, height: 540 - 326 - edge } as const;
const bars = { y: panel.y + 26, height: 122 } as const;
/** The place of a square code. */
const square = { y: panel.y + 12, size: 187 } as const;
const logoPlace = { y: 44, width: 0.7 * inner, height: 92 } as const;
/** A number with more characters has a line of its own. */
const shortNumber = 16;

/** The shapes of the picture, from back to front. Long texts are reduced to the room that they have. */
export function cardPicture(facts: CardPictureData, measure: Measure): readonly Shape[] {
  const { brand, logo, holder = '', number = '' } = facts;
  const isLong = number.length > shortNumber;
  const line = lineWriter(facts, measure);
  const numberWidth = number && !isLong ? measure(number, 43, 600) + 32 : 0;
  return [
    ...(logo ? [logoShape(logo)] : line(brand, 90, 46, 700, 'start', inner)),
    ...line(holder, isLong ? 240 : 292, 34, 500, 'start', inner - numberWidth),
    ...line(number, 292, 43, 600, isLong ? 'start' : 'end', inner),
    { kind: 'panel', ...panel },
    ...(isSquare(facts.barcode) ? squareCode(facts, measure) : linearCode(facts, measure)),
  ];
}

/** Writes one line at the start or end of the card; it is reduced to the width. */
function lineWriter({ ink }: CardPictureData, measure: Measure) {
  return (
    text: string,
    y: number,
    size: number,
    weight: number,
    side: 'start' | 'end',
    width: number,
  ): readonly TextShape[] => {
    if (!text) return [];
    const x = side === 'start' ? margin : pictureSize.width - margin;
    const fitted = fitText(text, size, weight, width, measure);
    return [{ kind: 'text', x, y, weight, fill: ink, anchor: side, ...fitted }];
  };
}

function logoShape(size: { readonly width: number; readonly height: number }) {
  const scale = Math.min(logoPlace.width / size.width, logoPlace.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  return { kind: 'logo', x: margin, y: logoPlace.y, width, height } as const;
}

/** Uses whole units per module so that bars keep their proportions; if there are too many modules, the full width. */
function linearCode({ barcode, barcodeText }: CardPictureData, measure: Measure): readonly Shape[] {
  const fits = panel.width / barcode.modules;
  const unit = fits < 1 ? fits : Math.floor(fits);
  const left = panel.x + Math.floor((panel.width - barcode.modules * unit) / 2);
  const below = { kind: 'text', x: pictureSize.width / 2, y: 514, weight: 400 } as const;
  const text = fitText(barcodeText, 32, 400, inner, measure);
  return [
    ...barcode.bars.map(({ start, width }): Shape => {
      return { kind: 'bar', x: left + start * unit, width: width * unit, ...bars };
    }),
    { ...below, fill: '#111111', anchor: 'middle', ...text },
  ];
}

/** The code, and the number beside it. */
function squareCode({ barcode, barcodeText }: CardPictureData, measure: Measure): readonly Shape[] {
  const unit = Math.max(1, Math.floor(square.size / barcode.rows));
  const size = unit * barcode.rows;
  const text = fitText(barcodeText, 32, 400, inner - size - 24, measure);
  const left = (pictureSize.width - size - 24 - measure(text.text, text.size, 400)) / 2;
  const top = square.y + Math.floor((square.size - size) / 2);
  const beside = {
    kind: 'text',
    x: left + size + 24,
    y: top + size / 2 + 11,
    weight: 400,
  } as const;
  return [
    ...barcode.bars.map(({ start, width, row = 0 }): Shape => {
      const place = { x: Math.floor(left) + start * unit, y: top + row * unit };
      return { kind: 'bar', ...place, width: width * unit, height: unit };
    }),
    { ...beside, fill: '#111111', anchor: 'start', ...text },
  ];
}

/** Reduces the font size until the text fits; truncates it only below a readable size. */
function fitText(text: string, size: number, weight: number, width: number, measure: Measure) {
  const letters = Array.from(text.slice(0, 400));
  const whole = letters.join('');
  const scale = Math.min(1, width / measure(whole, size, weight));
  if (scale >= 0.6) return { text: whole, size: Math.floor(size * scale) };
  const small = Math.floor(size * 0.6);
  while (letters.length > 1 && measure(`${letters.join('')}…`, small, weight) > width)
    letters.pop();
  return { text: `${letters.join('')}…`, size: small };
}
