/**
 * Milliseconds until the first form falls back to English, so that a slow translation does not leave the page empty.
 */
export const openingLimit = 4_000;
export const restLimit = 8_000;
