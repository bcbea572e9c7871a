/**
 * How many times longer the work takes with 64 times as much: about 64 if it is linear, 4096 if it is quadratic. Compares the
 * fastest runs of both sizes, so that a busy machine changes little. The small size runs more often: its first runs are slower.
 */
export async function growth(work: (size: number) => unknown, most: number): Promise<number> {
  const fastest = async (size: number, runs: number) => {
    let best = Infinity;
    for (let run = 0; run < runs; run += 1) {
      const start = performance.now();
      await work(size);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  let [small, large] = [Infinity, Infinity];
  for (const end = performance.now() + 5_000; performance.now() < end;) {
    small = Math.min(small, await fastest(most / 64, 64));
    large = Math.min(large, await fastest(most, 1));
    if (large / small < linear) break;
  }
  return large / small;
}

/**
 * The geometric mean of 64 and 4096. Linear work may exceed its 64: from 30 KB on, Node 22 takes four times as long for each
 * character of an expression that backtracks, with a larger stack.
 */
export const linear = 512;
