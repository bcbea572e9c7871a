/** Most lines of a code file. */
export const most = 250;

/** Word tables, style sheets and the list of common passwords are not code. */
const isData = (path) =>
  path.endsWith('.styles.ts') ||
  path.startsWith('src/elements/styles/') ||
  /^src\/i18n\/\w+\.\w+\.ts$/.test(path) ||
  path.endsWith('/common-passwords.ts');

/**
 * The code files that are too long, a sentence each.
 *
 * @param {ReadonlyMap<string, string>} files Text by path.
 * @returns {string[]}
 */
export const lengthProblems = (files) =>
  [...files]
    .filter(([path, text]) => !isData(path) && linesIn(text) > most)
    .map(([path, text]) => `${path}: ${linesIn(text)} lines, at most ${most}`);

const linesIn = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
