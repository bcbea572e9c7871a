/**
 * How many times longer the work takes with 64 times as much: about 64 if it is linear, 4096 if it is quadratic. Compares the
 * fastest runs of both sizes, so that a busy machine changes little.
 */
export async function growth(work: (size: number) => unknown, most: number): Promise<number> {
  const best = new Map([most / 64, most].map((size) => [size, Infinity]));
  const ratio = () => best.get(most)! / best.get(most / 64)!;
  for (const end = performance.now() + 5_000; performance.now() < end;) {
    for (const [size, least] of best) {
      const start = performance.now();
      await work(size);
      best.set(size, Math.min(least, performance.now() - start));
    }
    if (ratio() < linear) break;
  }
  return ratio();
}

/**
 * The geometric mean of 64 and 4096. Linear work may exceed its 64: from 30 KB on, Node 22 takes four times as long for each
 * character of an expression that backtracks, with a larger stack.
 */
export const linear = 512;
