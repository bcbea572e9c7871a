/**
 * Makes the barcode of a code; the encoder of its kind is loaded for it.
 */
import { tellDeveloper } from '../../flow/console.js';
import { lazy, type Lazy } from '../../lazy/lazy.js';
import { toBars, type Barcode } from './bars.js';
import { barcodeContent, isSymbology, quietZones, type Symbology } from './symbology.js';

/** Gives one character a module, `1` for a bar. */
export type Encode = (content: string) => string;

export type LazyEncoder = Lazy<{ readonly encode: Encode }>;

export const encoders: Readonly<Record<Symbology, LazyEncoder>> = {
  code128: lazy(() => import('./encoders/code128.js')),
  ean13: lazy(() => import('./encoders/ean13.js')),
  itf14: lazy(() => import('./encoders/itf14.js')),
};

/** What the bars say, and of which kind they are. */
export interface Plan {
  readonly symbology: Symbology;
  readonly content: string;
}

/**
 * The kind that was asked for if it can hold the code, else Code 128, which the developer is told;
 * undefined for a code that no kind can hold.
 */
export function planBarcode(code: string, wanted = 'code128'): Plan | undefined {
  const symbology = wanted.trim().toLowerCase();
  if (isSymbology(symbology)) {
    const content = barcodeContent(symbology, code);
    if (content !== undefined) return { symbology, content };
  }
  const content = barcodeContent('code128', code);
  // The code itself is the customer's: it stays out of the console.
  const why = isSymbology(symbology) ? 'cannot hold this code' : 'is none of code128, ean13, itf14';
  const instead = content === undefined ? 'no barcode is shown' : 'Code 128 is shown instead';
  tellDeveloper('error', `<onboarding-card> symbology="${symbology}" ${why}; ${instead}.`);
  return content === undefined ? undefined : { symbology: 'code128', content };
}

/** Rejects if the encoder does not load. */
export async function drawBarcode({ symbology, content }: Plan): Promise<Barcode> {
  const { encode } = await encoders[symbology].load();
  return toBars(encode(content), quietZones[symbology]);
}
