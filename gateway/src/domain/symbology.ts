/**
 * The kinds of barcode, and what each can encode.
 */
export const symbologies = ['code128', 'ean13', 'itf14', 'qr'] as const;

export type Symbology = (typeof symbologies)[number];

/**
 * The content to encode so that a scanner reads this code; undefined if the symbology cannot encode it.
 *
 * A check digit is never added: the scanner would read a number that the platform does not know. In ITF-14 a GTIN-13
 * gets a leading zero, as GS1 specifies, which keeps its check digit valid.
 */
export function barcodeContent(symbology: Symbology, code: string): string | undefined {
  switch (symbology) {
    case 'code128':
    case 'qr':
      return /^[ -~]{1,80}$/.test(code) ? code : undefined;
    case 'ean13':
      return /^\d{13}$/.test(code) && hasCheckDigit(code) ? code : undefined;
    case 'itf14':
      return /^\d{13,14}$/.test(code) && hasCheckDigit(code) ? code.padStart(14, '0') : undefined;
  }
}

/** True if the last digit is a valid GS1 check digit: weights 3 and 1, alternating from the right. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    sum += Number(digits.at(-1 - index)) * (index % 2 === 0 ? 1 : 3);
  }
  return sum % 10 === 0;
}
