import { expect } from 'vitest';
import type { Visit } from './stage.js';

/** Waits until this many entries of the journey precede the current one. */
export const settled = ({ page }: Visit, depth: number) =>
  expect
    .poll(() => page.evaluate(() => (history.state as { onboarding?: number } | null)?.onboarding))
    .toBe(depth === 0 ? undefined : depth);

/** One press of the back button leaves the page, past the entries of completed steps. */
export async function leavesPage({ page }: Visit): Promise<void> {
  await page.goBack();
  await expect.poll(() => page.url()).toBe('about:blank');
}
