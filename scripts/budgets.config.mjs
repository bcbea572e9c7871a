/**
 * Limits in bytes of Brotli, checked by `npm run budgets`.
 */

/** The goals that are not reached; `docs/results.md` says what was tried. */
export const goals = { 'first form': 15_500, journey: 80_000 };

/** What is reached, so that it does not grow; the goals above are smaller. */
export const limits = {
  /** Until the register form is visible: one script. */
  'first form': 19_300,
  /**
   * Until the finished card with its barcode is visible, in one language, with the list of common passwords.
   */
  journey: 97_300,
};

/** All texts of one language. */
export const language = 5_300;

/**
 * The package's entries in the bundle of a page, with their libraries: what loads with the first form (for
 * `api.js`: all static imports), by bundler. They vary by some 50 bytes with the hashes that the bundler gives.
 */
export const entries = {
  'index.js': { esbuild: 20_450, rollup: 19_370 },
  'define.js': { esbuild: 20_240, rollup: 19_070 },
  'hydrate.js': { esbuild: 23_470, rollup: 21_250 },
  'api.js': { esbuild: 39_000, rollup: 35_650 },
};

/** The file of an npm build that loads while the visitor types: the commands of the journey, and the client of the API. */
export const parts = { commands: 26_800 };

/** Files of an npm build until the card. With one that a framework adds for the page there are at most 12. */
export const scripts = 11;
