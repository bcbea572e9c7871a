/**
 * EAN-13 (GS1 General Specifications): thirteen digits, the last one the check digit.
 */
import { fromWidths, type Barcode } from '../bars.js';

/** The widths of the four elements of each digit, a space first on the left half, a bar first on the right. */
const digits = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112'];
/** Which digits of the left half are mirrored (1): this encodes the first digit. */
const mirrored = [
  '000000',
  '001011',
  '001101',
  '001110',
  '010011',
  '011001',
  '011100',
  '010101',
  '010110',
  '011010',
];
const quietZone = 11;

/** Draws thirteen digits with a valid check digit. */
export function encode(content: string): Barcode {
  const [first = 0, ...others] = Array.from(content, Number);
  const widths = others.map((digit, at) => {
    const pattern = digits[digit] ?? '';
    return mirrored[first]?.[at] === '1' ? Array.from(pattern).reverse().join('') : pattern;
  });
  const [left, right] = [widths.slice(0, 6), widths.slice(6)].map((half) => half.join(''));
  return fromWidths(`111${left}11111${right}111`, quietZone);
}
