/** In the place of what measures time: code that is prepared for mutants is slower than its bound. */
export async function fastest(work: () => unknown): Promise<number> {
  await work();
  return 0;
}
