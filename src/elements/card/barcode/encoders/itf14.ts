/**
 * ITF-14 (ISO/IEC 16390): fourteen digits, the last one the check digit. Each pair of digits is interleaved: the first
 * in the bars, the second in the spaces.
 */
import { fromWidths, type Barcode } from '../bars.js';

/** The widths of the five elements of each digit; wide ones have three modules. */
const digits = [
  '11331',
  '31113',
  '13113',
  '33111',
  '11313',
  '31311',
  '13311',
  '11133',
  '31131',
  '13131',
];
const quietZone = 10;

/** Draws an even number of digits. */
export function encode(content: string): Barcode {
  const pairs = Array.from(content.matchAll(/(\d)(\d)/g), ([, first = '', second = '']) => {
    const [bars = '', spaces = ''] = [digits[Number(first)], digits[Number(second)]];
    return Array.from(bars, (bar, at) => `${bar}${spaces[at]}`).join('');
  });
  return fromWidths(`1111${pairs.join('')}311`, quietZone);
}
