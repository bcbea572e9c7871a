/** Replaces time measurement: code instrumented for mutants is slower than the limits of the tests. */
export async function fastest(work: () => unknown): Promise<number> {
  await work();
  return 0;
}
