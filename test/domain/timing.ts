/**
 * Milliseconds of the fastest of five runs: what the code costs, however busy the machine is. What takes ten seconds is
 * slow on every machine, and not run again.
 */
export async function fastest(work: () => unknown): Promise<number> {
  const times: number[] = [];
  const begin = performance.now();
  for (let run = 0; run < 5 && performance.now() - begin < 10_000; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}
