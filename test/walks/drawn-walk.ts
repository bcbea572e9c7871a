/**
 * A walk whose page has passwords or not, and the card before data entry or not, as its first act draws it: two thirds have passwords, a
 * quarter has the card first.
 */
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
  const isCardFirst = (steps[0]?.[1] ?? 0) % 4 === 0;
  const settings = isCardFirst ? ({ details: 'after' } as const) : {};
  try {
    if (mode === 'with a password') await walk(steps, figures, through, settings);
    else
      await walkWithoutPassword(steps, drawn % 2 > 0 ? Infinity : 0, {
        through,
        figures,
        settings,
      });
  } catch (error) {
    throw new Error(
      `${mode}${isCardFirst ? ', the card first' : ''}: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
  if (!figures?.modes) return;
  for (const name of [mode, ...(isCardFirst ? ['the card first'] : [])])
    figures.modes[name] = (figures.modes[name] ?? 0) + 1;
}
