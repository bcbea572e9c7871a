/** Medians, and ratios of visits that were made side by side. */

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The median of the ratios of each round: what slows a whole round down, slows both. */
export const ratio = (numbers, others) =>
  median(numbers.map((number, round) => number / others[round]));

export const round = (value) => String(Math.round(value * 100) / 100);
