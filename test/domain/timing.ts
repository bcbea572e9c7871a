/** Milliseconds of the fastest of five runs: what the code costs, however busy the machine is. */
export async function fastest(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}
