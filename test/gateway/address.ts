/** The nth address of a network of many. */
export const address = (index: number): string =>
  `198.${String(18 + (index >> 16))}.${String((index >> 8) & 255)}.${String(index & 255)}`;
