/**
 * How many times longer the work takes with eight times as much: about 8 if it is linear, 64 if it is quadratic. Compares the
 * fastest runs of both sizes, so that it is the same on a busy machine.
 */
export async function growth(work: (size: number) => unknown, most = 100_000): Promise<number> {
  const best = new Map([most / 8, most].map((size) => [size, Infinity]));
  const ratio = () => best.get(most)! / best.get(most / 8)!;
  for (const end = performance.now() + 10_000; performance.now() < end;) {
    for (const [size, least] of best) {
      const start = performance.now();
      await work(size);
      best.set(size, Math.min(least, performance.now() - start));
    }
    if (ratio() < linear) break;
  }
  return ratio();
}

/** More than the growth of linear work, less than that of quadratic work. */
export const linear = 24;
