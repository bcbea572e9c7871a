/**
 * Encodes a code as a barcode. The encoder of Code 128, the default symbology, comes with the card; the others are
 * loaded.
 */
import type { Symbology } from '../../../domain/configuration.js';
import { logForDeveloper, warnOnce } from '../../../console/console.js';
import { lazy, type Lazy } from '../../../lazy/lazy.js';
import type { Barcode } from './bars.js';
import * as code128 from './encoders/code128.js';
import { barcodeContent, isSymbology } from './symbology.js';

interface Encoder {
  encode(content: string): Barcode;
}

const lazyEncoders: Readonly<Record<Exclude<Symbology, 'code128'>, Lazy<Encoder>>> = {
  ean13: lazy(() => import('./encoders/ean13.js')),
  itf14: lazy(() => import('./encoders/itf14.js')),
  qr: lazy(() => import('./encoders/qr.js')),
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
  const symbology = replaceRetired(wanted.trim().toLowerCase());
  if (isSymbology(symbology)) {
    const content = barcodeContent(symbology, code);
    if (content !== undefined) return { symbology, content };
  }
  const content = barcodeContent('code128', code);
  // A symbology that does not exist was reported with the configuration.
  if (content !== undefined && !isSymbology(symbology)) return { symbology: 'code128', content };
  // The code is personal data: it is not logged.
  const instead = content === undefined ? 'no barcode is shown' : 'Code 128 is shown instead';
  logForDeveloper(
    'error',
    `<onboarding-card> symbology="${symbology}" cannot hold this code; ${instead}.`,
  );
  return content === undefined ? undefined : { symbology: 'code128', content };
}

/** QR instead of Aztec, whose encoder the package no longer has. */
function replaceRetired(symbology: string): string {
  if (symbology !== 'aztec') return symbology;
  warnOnce('warn', '<onboarding-card> symbology="aztec" is gone; QR is shown instead.');
  return 'qr';
}

/** Draws the barcode if its encoder is there; undefined for one that has to be loaded. */
export function encodeAtOnce({ symbology, content }: BarcodeSpec): Barcode | undefined {
  return symbology === 'code128' ? code128.encode(content) : undefined;
}

/** Draws the barcode. Rejects if its encoder fails to load. */
export async function encodeBarcode({ symbology, content }: BarcodeSpec): Promise<Barcode> {
  const encoder = symbology === 'code128' ? code128 : await lazyEncoders[symbology].load();
  return encoder.encode(content);
}
