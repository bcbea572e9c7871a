/** Most lines of a code file. */
export const most = 250;

/** Word tables, style sheets and the list of common passwords are not code. */
const isData = (path) =>
  path.endsWith('.styles.ts') ||
  path.startsWith('src/elements/styles/') ||
  /^src\/i18n\/\w+\.\w+\.ts$/.test(path) ||
  path.endsWith('/common-passwords.ts');

/**
 * Which code files are too long and not known to be, and which known ones no longer are; a sentence each.
 *
 * @param {ReadonlyMap<string, string>} files Text by path.
 * @param {readonly string[]} known
 * @returns {string[]}
 */
export function lengthProblems(files, known) {
  const lengths = new Map(
    [...files].filter(([path]) => !isData(path)).map(([path, text]) => [path, linesIn(text)]),
  );
  return [
    ...[...lengths]
      .filter(([path, lines]) => lines > most && !known.includes(path))
      .map(([path, lines]) => `${path}: ${lines} lines, at most ${most}`),
    ...known
      .filter((path) => !((lengths.get(path) ?? 0) > most))
      .map((path) => `${path}: no longer over ${most} lines, remove it from the known ones`),
  ];
}

const linesIn = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
