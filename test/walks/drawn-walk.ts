/** A walk whose page has passwords or not, as its first act draws it: two thirds have them. */
import type { Act } from './acts.js';
import { walk, type Figures, type Through } from './walk.js';
import { walkWithoutPassword } from './walk-without-password.js';

const modes = ['without a password', 'with a password', 'with a password'] as const;

/** Without a password each PUT of the end is delivered twice in half of the walks, as `Liveness` does it with one. */
export async function drawnWalk(
  steps: readonly Act[],
  figures?: Figures,
  through?: Through,
): Promise<void> {
  const drawn = steps[0]?.[2] ?? 0;
  const mode = modes[drawn % modes.length]!;
  try {
    if (mode === 'with a password') await walk(steps, figures, through);
    else await walkWithoutPassword(steps, drawn % 2 > 0 ? Infinity : 0, through, figures);
  } catch (error) {
    throw new Error(`${mode}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  if (figures?.modes) figures.modes[mode] = (figures.modes[mode] ?? 0) + 1;
}
