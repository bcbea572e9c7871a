/** Milliseconds. A visitor does not look at an empty page for long because of a slow translation. */
export const openingLimit = 4_000;
export const restLimit = 8_000;
