import { expect } from 'vitest';
import type { Visit } from './stage.js';

/** How many of the journey's entries are before the one that is shown; nothing at the first. */
export const settled = ({ page }: Visit, depth: number) =>
  expect
    .poll(() => page.evaluate(() => (history.state as { onboarding?: number } | null)?.onboarding))
    .toBe(depth === 0 ? undefined : depth);

/** One press leads out of the page, past the entries of steps that are over. */
export async function leavesPage({ page }: Visit): Promise<void> {
  await page.goBack();
  await expect.poll(() => page.url()).toBe('about:blank');
}
