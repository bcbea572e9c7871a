/**
 * Encodes a code as a barcode; loads the encoder of its symbology.
 */
import { logForDeveloper } from '../../../flow/console.js';
import { lazy, type Lazy } from '../../../lazy/lazy.js';
import { toBars, type Barcode } from './bars.js';
import { barcodeContent, isSymbology, quietZones, type Symbology } from './symbology.js';

/** Returns one character per module, `1` for a bar. */
export type Encode = (content: string) => string;

export type LazyEncoder = Lazy<{ readonly encode: Encode }>;

export const encoders: Readonly<Record<Symbology, LazyEncoder>> = {
  code128: lazy(() => import('./encoders/code128.js')),
  ean13: lazy(() => import('./encoders/ean13.js')),
  itf14: lazy(() => import('./encoders/itf14.js')),
};

/** The content and the symbology of a barcode. */
export interface BarcodeSpec {
  readonly symbology: Symbology;
  readonly content: string;
}

/**
 * Chooses the symbology: the requested one if it can encode the code, else Code 128 with a console warning. Undefined
 * if no symbology can encode the code.
 */
export function barcodeSpec(code: string, wanted = 'code128'): BarcodeSpec | undefined {
  const symbology = wanted.trim().toLowerCase();
  if (isSymbology(symbology)) {
    const content = barcodeContent(symbology, code);
    if (content !== undefined) return { symbology, content };
  }
  const content = barcodeContent('code128', code);
  // The code is personal data: it is not logged.
  const why = isSymbology(symbology) ? 'cannot hold this code' : 'is none of code128, ean13, itf14';
  const instead = content === undefined ? 'no barcode is shown' : 'Code 128 is shown instead';
  logForDeveloper('error', `<onboarding-card> symbology="${symbology}" ${why}; ${instead}.`);
  return content === undefined ? undefined : { symbology: 'code128', content };
}

/** Loads the encoder and draws the barcode. Rejects if the encoder fails to load. */
export async function encodeBarcode({ symbology, content }: BarcodeSpec): Promise<Barcode> {
  const { encode } = await encoders[symbology].load();
  return toBars(encode(content), quietZones[symbology]);
}
