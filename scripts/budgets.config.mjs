/**
 * What everything may cost, in bytes of brotli: the one place where limits stand, at most 5 % above what was
 * reached. What is not here is over its limit.
 */

/** Each script of the drop-in, by its name without the hash. */
export const scripts = {
  onboarding: 15_450,
  'onboarding.classic': 15_500,
  card: 4_950,
  'check-overrides': 345,
  choices: 3_400,
  code128: 1_390,
  'common-passwords': 9_550,
  'de.rest': 4_940,
  'dialog-opener': 2_420,
  ean13: 850,
  'en.rest': 4_100,
  'es.rest': 4_510,
  foreign: 1_420,
  'fr.rest': 4_930,
  halt: 1_650,
  renewal: 780,
  'it.rest': 4_710,
  itf14: 485,
  login: 2_760,
  mount: 1_040,
  numbers: 31_150,
  profile: 11_200,
  'save-picture': 1_870,
  steps: 34_500,
  Barcode: 135,
};

/** What a page with the drop-in downloads. */
export const journey = {
  /** Until the register form is visible: one script. */
  'first form': { limit: scripts.onboarding, goal: 12_000 },
  /** Until the finished card is visible, all of it, in one language. */
  'whole journey': { limit: 71_700, goal: 40_000 },
};

/**
 * Each entry of the package, as a host's bundler makes it, minified: what is ours, without libraries and
 * without what is imported later.
 */
export const entries = {
  'index.js': 13_800,
  'define.js': 13_100,
  'hydrate.js': 14_000,
  'api.js': 22_900,
  'sandbox.js': 11_400,
  'i18n/locales/de.js': 5_170,
  'i18n/locales/en.js': 4_310,
  'i18n/locales/es.js': 4_800,
  'i18n/locales/fr.js': 5_170,
  'i18n/locales/it.js': 4_890,
  'react.js': 1,
  'solid.js': 1,
  'svelte.js': 1,
  'vue.js': 1,
};
