/** The address with an index in 198.18.0.0/15. */
export const address = (index: number): string =>
  `198.${String(18 + (index >> 16))}.${String((index >> 8) & 255)}.${String(index & 255)}`;
