/** Milliseconds of the fastest of five runs: what the code costs, however busy the machine is. */
export function fastest(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
