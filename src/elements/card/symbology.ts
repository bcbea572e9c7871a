/**
 * Which kinds of barcode there are, and what each can hold.
 */

const symbologies = ['code128', 'ean13', 'itf14'] as const;

export type Symbology = (typeof symbologies)[number];

/** Unlit modules that a scanner needs on either side: GS1 General Specifications and ISO/IEC 15417. */
export const quietZones: Readonly<Record<Symbology, number>> = {
  code128: 10,
  ean13: 11,
  itf14: 10,
};

export function isSymbology(text: string): text is Symbology {
  return symbologies.some((known) => known === text);
}

/**
 * What the bars must say so that the till reads this code; undefined if this kind cannot say it.
 *
 * No check digit is ever made up: the till would read a number that the platform does not know.
 * In ITF-14 a GTIN-13 has a zero before it, as GS1 wants; its check digit stays right.
 */
export function barcodeContent(symbology: Symbology, code: string): string | undefined {
  switch (symbology) {
    case 'code128':
      return /^[ -~]{1,80}$/.test(code) ? code : undefined;
    case 'ean13':
      return /^\d{13}$/.test(code) && hasCheckDigit(code) ? code : undefined;
    case 'itf14':
      return /^\d{13,14}$/.test(code) && hasCheckDigit(code) ? code.padStart(14, '0') : undefined;
  }
}

/** Whether the last digit is the one that GS1 wants: weights 3 and 1 in turns from the right. */
export function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    sum += Number(digits.at(-1 - index)) * (index % 2 === 0 ? 1 : 3);
  }
  return sum % 10 === 0;
}
