/**
 * Finds what a misspelled name was meant to be.
 */

/**
 * The known name that differs from `name` in spelling by at most `most` letters; undefined if there is none, or if it is
 * known itself.
 */
export function nearMiss(name: string, known: readonly string[], most = 2): string | undefined {
  if (known.includes(name)) return undefined;
  const written = letters(name);
  const tolerated = Math.min(most, Math.floor(written.length / 3));
  const [best] = known
    .map((candidate) => ({ candidate, distance: distance(written, letters(candidate)) }))
    .sort((one, other) => one.distance - other.distance);
  return best && best.distance <= tolerated ? best.candidate : undefined;
}

/** Case and separators do not count in a name. */
function letters(name: string): string {
  return name.toLowerCase().replace(/[-_:.\s]/g, '');
}

/** Letters to insert, to leave out or to replace; two neighbours in the wrong order count once. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const steps = [
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
      ];
      rows[row]?.push(Math.min(...steps));
    }
  }
  return at(one.length, other.length);
}
