/**
 * Encodes a code as a barcode. Code 128 and EAN-13 are written here: JsBarcode's single encoders are behind paths that its package does not
 * export. Aztec is not offered: its encoder is half as large as all other code, and scanners of Aztec read QR.
 */
import type { Symbology } from '../../../domain/configuration.js';
import { logForDeveloper } from '../../../console/console.js';
import type { Barcode } from './bars.js';
import * as code128 from './encoders/code128.js';
import * as ean13 from './encoders/ean13.js';
import { qrEncoder } from './qr-encoder.js';
import { barcodeContent, isSymbology } from '../../../domain/symbology.js';

const linear = { code128, ean13 };

/** The content and the symbology of a barcode. */
interface BarcodeSpec {
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

/** Encodes the barcode; undefined for a QR code until `qrEncoder` is loaded. */
export function encodeBarcode({ symbology, content }: BarcodeSpec): Barcode | undefined {
  return symbology === 'qr' ? qrEncoder.value?.(content) : linear[symbology].encode(content);
}
