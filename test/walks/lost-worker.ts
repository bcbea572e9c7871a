/** A worker process that runs registrations with random faults. */
import { register, type Loss } from './lost-registration.js';

// Collecting the stacks of aborted requests takes as long as the walk.
Error.stackTraceLimit = 0;

process.on('message', ({ seed, count }: { seed: number; count: number }) => {
  void registerAll(seed, count).then((losses) => process.send?.({ seed, losses }));
});

async function registerAll(seed: number, count: number): Promise<Loss[]> {
  const losses: Loss[] = [];
  for (let index = 0; index < count; index += 1) losses.push(await register(seed * 1_000 + index));
  return losses;
}
