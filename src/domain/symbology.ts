/**
 * What each symbology can encode.
 */
import { symbologies, type Symbology } from './configuration.js';

/** Whether a text names one of the symbologies. */
export function isSymbology(text: string): text is Symbology {
  return symbologies.some((known) => known === text);
}

/**
 * The content to encode so that a scanner reads this code; undefined if the symbology cannot encode it.
 *
 * A check digit is never added: the scanner would read a number that the platform does not know.
 */
export function barcodeContent(symbology: Symbology, code: string): string | undefined {
  switch (symbology) {
    case 'code128':
    case 'qr':
      return /^[ -~]{1,80}$/.test(code) ? code : undefined;
    case 'ean13':
      return /^\d{13}$/.test(code) && hasCheckDigit(code) ? code : undefined;
  }
}

/** True if the last digit is a valid GS1 check digit: weights 3 and 1, alternating from the right. */
export function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    sum += Number(digits.at(-1 - index)) * (index % 2 === 0 ? 1 : 3);
  }
  return sum % 10 === 0;
}
