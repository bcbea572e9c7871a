/**
 * What everything may cost, in bytes of brotli: the one place where limits stand, at most 5 % above what was
 * reached. What is not here is over its limit.
 */

/** Each script of the drop-in, by its name without the hash. */
export const scripts = {
  onboarding: 14_600,
  'onboarding.classic': 14_700,
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
  foreign: 1_360,
  'fr.rest': 4_930,
  halt: 1_650,
  renewal: 780,
  'it.rest': 4_710,
  itf14: 450,
  login: 2_760,
  mount: 920,
  numbers: 31_150,
  profile: 11_200,
  'proof-headers': 760,
  'save-picture': 1_870,
  steps: 34_500,
  Barcode: 135,
};

/** What a page with the drop-in downloads. */
export const journey = {
  /** Until the register form is visible: one script. */
  'first form': { limit: scripts.onboarding, goal: 12_000 },
  /** Until the finished card is visible, all of it, in one language. */
  'whole journey': { limit: 70_800, goal: 40_000 },
};

/**
 * Each entry of the package, as a host's bundler makes it, minified: what is ours, without libraries and
 * without what is imported later.
 */
export const entries = {
  'index.js': 13_050,
  'define.js': 12_400,
  'hydrate.js': 13_350,
  'api.js': 22_700,
  'gateway.js': 20_300,
  'gateway-node.js': 20_300,
  'gateway-proof-of-work.js': 835,
  'proof.js': 740,
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
