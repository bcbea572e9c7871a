/**
 * Code 128 (ISO/IEC 15417): any printable ASCII; digits in pairs wherever that is shorter.
 */
import { fromWidths, type Barcode } from '../bars.js';

/** The widths of bars and spaces of the 107 symbol characters, six digits each; the stop character has a seventh. */
const patterns =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221' +
  '223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321' +
  '112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131' +
  '311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114' +
  '122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141' +
  '214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232' +
  '2331112';

const toDigits = 99;
const toText = 100;
const startText = 104;
const startDigits = 105;
const stop = 106;
const quietZone = 10;

/** Draws printable ASCII. */
export function encode(content: string): Barcode {
  const symbols = symbolsOf(content);
  const check = symbols.reduce((sum, symbol, at) => sum + symbol * Math.max(at, 1), 0) % 103;
  return fromWidths([...symbols, check, stop].map(widthsOf).join(''), quietZone);
}

function widthsOf(symbol: number): string {
  return patterns.slice(6 * symbol, symbol === stop ? undefined : 6 * symbol + 6);
}

/** Start character and data with the fewest symbols: for each position, the shortest rest in either code set. */
function symbolsOf(content: string): readonly number[] {
  const { length } = content;
  /** Number of symbols from a position to the end, in code set B (single characters) and C (pairs of digits). */
  const text = Array<number>(length + 2).fill(0);
  const digits = Array<number>(length + 2).fill(0);
  const isPair = (at: number) => /^\d\d/.test(content.slice(at, at + 2));
  for (let at = length - 1; at >= 0; at -= 1) {
    text[at] = 1 + Math.min(text[at + 1] ?? 0, 1 + (digits[at + 1] ?? 0));
    digits[at] = isPair(at) ? 1 + Math.min(digits[at + 2] ?? 0, 1 + (text[at + 2] ?? 0)) : Infinity;
  }
  let inDigits = (digits[0] ?? 0) < (text[0] ?? 0);
  const symbols = [inDigits ? startDigits : startText];
  for (let at = 0; at < length;) {
    const [here, other] = inDigits ? [digits, text] : [text, digits];
    if ((other[at] ?? 0) + 1 < (here[at] ?? 0)) {
      symbols.push(inDigits ? toText : toDigits);
      inDigits = !inDigits;
    }
    symbols.push(inDigits ? Number(content.slice(at, at + 2)) : content.charCodeAt(at) - 32);
    at += inDigits ? 2 : 1;
  }
  return symbols;
}
