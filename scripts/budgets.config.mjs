/**
 * Limits in bytes of Brotli, checked by `npm run budgets`.
 */

/** The goals that are not reached; `docs/results.md` says what was tried. */
export const goals = { 'first form': 15_500, journey: 80_000, commands: 20_000 };

/** What is reached, so that it does not grow; the goals above are smaller. */
export const limits = {
  /** Until the register form is visible: one script. */
  'first form': 19_050,
  /**
   * Until the finished card with its barcode is visible, in one language, with the list of common passwords.
   */
  journey: 94_600,
};

/** All texts of one language. */
export const language = 5_300;

/**
 * The package's entries in the bundle of a page, with their libraries: what loads with the first form (for
 * `api.js`: all static imports), by bundler.
 */
export const entries = {
  'index.js': { esbuild: 20_300, rollup: 19_150 },
  'define.js': { esbuild: 20_000, rollup: 18_800 },
  'hydrate.js': { esbuild: 23_300, rollup: 21_000 },
  'api.js': { esbuild: 37_700, rollup: 34_700 },
};

/** The file of an npm build that has the commands of the journey and the libraries that talk to the API. */
export const commands = 30_500;
