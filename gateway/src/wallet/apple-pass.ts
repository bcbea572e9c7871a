/**
 * What a pass of Apple Wallet contains: the settings of a shop and `pass.json`. The pass is a store card.
 */
import * as z from 'zod/mini';
import { barcodeContent } from '../domain/symbology.js';
import { passId, type WalletCard } from '../options/wallet.js';
import { words } from './words.js';

/** The kinds of barcode that Apple Wallet draws. Its Interleaved 2 of 5 is not ITF-14. */
export type AppleBarcode = 'code128' | 'ean13' | 'qr';

/** Settings of `appleWallet`. */
export interface AppleWalletOptions {
  /** The pass type, such as `pass.com.shop.loyalty`. */
  passTypeIdentifier: string;
  /** The team of the developer account: ten letters and digits. */
  teamIdentifier: string;
  /** The certificate of the pass type, in PEM or DER. */
  certificate: string | Uint8Array;
  /** Its private key, in PEM. */
  key: string;
  /** The passphrase of the key, if it has one. */
  passphrase?: string;
  /** Apple's intermediate certificate G4 ("Worldwide Developer Relations"), in PEM or DER. */
  wwdr: string | Uint8Array;
  /** The name of the shop, shown on the lock screen. */
  organisation: string;
  /** The name of the card, shown on the pass. */
  name: string;
  /** Colours as `#rrggbb`. Default: Apple's. */
  colours?: { background?: string; foreground?: string; label?: string };
  /** Pictures by file name: `icon.png` (needed), `icon@2x.png`, `logo.png`, `strip.png` and so on. */
  images: Readonly<Record<string, Uint8Array>>;
  /** Kinds of barcode, the best first: a phone draws the first that it knows. Default `['code128']`. */
  barcode?: readonly AppleBarcode[];
}

const formats: Readonly<Record<AppleBarcode, string>> = {
  code128: 'PKBarcodeFormatCode128',
  // From iOS 27; older phones draw the next of the list.
  ean13: 'PKBarcodeFormatEAN13',
  qr: 'PKBarcodeFormatQR',
};

/** The labels of a pass by language. English has none: its labels are the names. */
export const labels = Object.fromEntries(
  Object.entries(words)
    .filter(([language]) => language !== 'en')
    .map(([language, { Card, Name }]) => [language, { Card, Name }]),
);

const matching = (pattern: RegExp, error: string) =>
  z.string({ error }).check(z.regex(pattern, { error }));
const bytes = (error: string) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array, { error });
const shown = (error = 'must be text of at most 60 characters') =>
  matching(/^(?:[\u200c\u200d]|[^\p{C}]){1,60}$/u, error);
const colour = z.optional(matching(/^#[\da-f]{6}$/i, 'must be a colour such as #1a2b3c'));
const file = z.union([z.string(), bytes('must be bytes')], { error: 'must be text or bytes' });

/** Pictures that Apple reads. */
export const isPassImage = (name: string): boolean =>
  /^(?:icon|logo|strip|thumbnail|background|footer)(?:@[23]x)?\.png$/.test(name);

/** Most bytes of all pictures: every pass holds them. */
const mostBytes = 1024 * 1024;

/** Schema of `AppleWalletOptions`. */
export const appleSchema = z.strictObject({
  passTypeIdentifier: matching(
    /^pass\.[\w.-]{1,150}$/,
    'must be a pass type such as pass.com.shop.loyalty',
  ),
  teamIdentifier: matching(/^[A-Z0-9]{10}$/, 'must be the ten letters and digits of your team'),
  certificate: file,
  key: z.string({ error: 'must be text' }),
  passphrase: z.optional(z.string({ error: 'must be text' })),
  wwdr: file,
  organisation: shown(),
  name: shown(),
  colours: z.optional(z.strictObject({ background: colour, foreground: colour, label: colour })),
  images: z
    .record(
      z.string().check(z.refine(isPassImage, { error: 'is not a picture of a pass' })),
      bytes('must be bytes'),
      { error: 'must be pictures by file name' },
    )
    .check(
      z.refine((images: object) => 'icon.png' in images, {
        error: 'icon.png is missing: a phone refuses the pass without a message',
      }),
      z.refine((images: Record<string, Uint8Array>) => sizeOf(images) <= mostBytes, {
        error: 'must be at most 1 MB together',
      }),
    ),
  barcode: z.optional(
    z
      .array(
        z.enum(['code128', 'ean13', 'qr'], {
          error: 'must be code128, ean13 or qr (Apple’s Interleaved 2 of 5 is not ITF-14)',
        }),
        { error: 'must be a list, the best kind first' },
      )
      .check(z.minLength(1, { error: 'must name a kind' })),
  ),
});

const sizeOf = (images: Readonly<Record<string, Uint8Array>>): number =>
  Object.values(images).reduce((sum, { byteLength }) => sum + byteLength, 0);

/** `pass.json` of a card. A kind of barcode that cannot hold its code is left out; Code 128 holds every code. */
export function passJson(options: AppleWalletOptions, { card, barcode, name }: WalletCard) {
  const { passTypeIdentifier, teamIdentifier, organisation, colours = {} } = options;
  const wanted = options.barcode ?? ['code128'];
  const fitting = wanted.filter((kind) => barcodeContent(kind, barcode) !== undefined);
  const kinds = fitting.length > 0 ? fitting : (['code128'] as const);
  const { background, foreground, label } = colours;
  return {
    formatVersion: 1,
    passTypeIdentifier,
    teamIdentifier,
    organizationName: organisation,
    serialNumber: passId(card),
    description: options.name,
    logoText: options.name,
    ...(background !== undefined && { backgroundColor: rgb(background) }),
    ...(foreground !== undefined && { foregroundColor: rgb(foreground) }),
    ...(label !== undefined && { labelColor: rgb(label) }),
    barcodes: kinds.map((kind) => ({
      format: formats[kind],
      message: barcode,
      messageEncoding: 'iso-8859-1',
      altText: barcode,
    })),
    storeCard: {
      secondaryFields: [
        ...(name === '' ? [] : [{ key: 'name', label: 'Name', value: name }]),
        { key: 'card', label: 'Card', value: card },
      ],
    },
  };
}

function rgb(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgb(${parts.join(', ')})`;
}
