/**
 * Encodes a code as a barcode; loads the encoder of its symbology.
 */
import { tellDeveloper } from '../../flow/console.js';
import { toBars, type Barcode } from './bars.js';
import { barcodeContent, isSymbology, quietZones, type Symbology } from './symbology.js';

/** Returns one character per module, `1` for a bar. */
export type Encode = (content: string) => string;

export type LoadEncoder = () => Promise<{ readonly encode: Encode }>;

export const encoders: Readonly<Record<Symbology, LoadEncoder>> = {
  code128: () => import('./encoders/code128.js'),
  ean13: () => import('./encoders/ean13.js'),
  itf14: () => import('./encoders/itf14.js'),
};

/** The content and the symbology of a barcode. */
export interface Plan {
  readonly symbology: Symbology;
  readonly content: string;
}

/**
 * Chooses the symbology: the requested one if it can encode the code, else Code 128 with a console warning. Undefined
 * if no symbology can encode the code.
 */
export function planBarcode(code: string, wanted = 'code128'): Plan | undefined {
  const symbology = wanted.trim().toLowerCase();
  if (isSymbology(symbology)) {
    const content = barcodeContent(symbology, code);
    if (content !== undefined) return { symbology, content };
  }
  const content = barcodeContent('code128', code);
  // The code is personal data: it is not logged.
  const why = isSymbology(symbology) ? 'cannot hold this code' : 'is none of code128, ean13, itf14';
  const instead = content === undefined ? 'no barcode is shown' : 'Code 128 is shown instead';
  tellDeveloper('error', `<onboarding-card> symbology="${symbology}" ${why}; ${instead}.`);
  return content === undefined ? undefined : { symbology: 'code128', content };
}

/** Loads the encoder and draws the barcode. Rejects if the encoder fails to load. */
export async function drawBarcode({ symbology, content }: Plan): Promise<Barcode> {
  const { encode } = await encoders[symbology]();
  return toBars(encode(content), quietZones[symbology]);
}
