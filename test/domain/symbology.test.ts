import { describe, expect, it } from 'vitest';
import { barcodeContent, hasCheckDigit } from '../../src/domain/symbology.js';

describe('barcodeContent', () => {
  it.each([
    ['code128', '1', '1'],
    ['code128', '00123', '00123'],
    ['code128', 'AB-12 c', 'AB-12 c'],
    ['code128', '', undefined],
    ['code128', 'É1', undefined],
    ['code128', 'a\nb', undefined],
    ['code128', '1'.repeat(81), undefined],
    ['ean13', '4006381333931', '4006381333931'],
    ['ean13', '4006381333932', undefined],
    ['ean13', '400638133393', undefined],
    ['ean13', '04006381333931', undefined],
    ['ean13', '400638133393١', undefined],
    ['qr', 'AB-12 c', 'AB-12 c'],
    ['qr', 'É1', undefined],
  ] as const)('encodes for %s of "%s" the content %s', (symbology, code, content) => {
    expect(barcodeContent(symbology, code)).toBe(content);
  });

  it.each([
    ['4006381333931', true],
    ['9771234567003', true],
    ['036000291452', true],
    ['4006381333913', false],
    ['4006381333930', false],
    ['4006381333936', false],
  ])('validates the check digit of %s: %s', (digits, right) => {
    expect(hasCheckDigit(digits)).toBe(right);
  });
});
