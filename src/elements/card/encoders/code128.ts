/**
 * Code 128 (ISO/IEC 15417): any printable ASCII; digits in pairs wherever that is shorter.
 *
 * Of its own, since most visitors load it: JsBarcode's would be a kilobyte more, for control characters that no
 * card has.
 */

/** By value, six digits each: the widths of bar, gap, bar, gap, bar, gap. */
const widths =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132' +
  '122231113222123122123221223211221132221231213212223112312131311222321122321221312212' +
  '322112322211212123212321232121111323131123131321112313132113132311211313231113231311' +
  '112133112331132131113123113321133121313121211331231131213113213311213131311123311321' +
  '331121312113312311332111314111221411431111111224111422121124121421141122141221112214' +
  '112412122114122411142112142211241211221114413111241112134111111242121142121241114212' +
  '124112124211411212421112421211212141214121412121111143111341131141114113114311411113' +
  '411311113141114131311141411131211412211214211232';
const stop = '2331112';

/** Codes that begin with a set of symbols, or change to it. In set B a symbol is a character, in set C two digits. */
const toPairs = { start: 105, change: 99 };
const toCharacters = { start: 104, change: 100 };

/** Two digits alone, four and more at the start, an even number of them at the end of a run; else one character. */
const pieces = /^\d\d$|^(?:\d\d){2,}|(?:\d\d){2,}(?!\d)|[^]/g;

/** One character a module, `1` for a bar. */
export function encode(content: string): string {
  const values = valuesOf(content);
  const check = values.reduce((sum, value, index) => sum + value * index) % 103;
  const symbols = [...values, check].map((value) => widths.slice(value * 6, value * 6 + 6));
  return Array.from([...symbols, stop].join(''), (width, index) =>
    (index % 2 === 0 ? '1' : '0').repeat(Number(width)),
  ).join('');
}

/** The values of the symbols, without check symbol and stop. */
function valuesOf(content: string): number[] {
  const values: number[] = [];
  let set: typeof toPairs | undefined;
  for (const [piece] of content.matchAll(pieces)) {
    const wanted = piece.length > 1 ? toPairs : toCharacters;
    if (wanted !== set) values.push(set ? wanted.change : wanted.start);
    set = wanted;
    if (set === toCharacters) values.push(piece.charCodeAt(0) - 32);
    else values.push(...Array.from(piece.matchAll(/../g), ([pair]) => Number(pair)));
  }
  return values;
}
