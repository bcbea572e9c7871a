import { expect } from 'vitest';
import type { Visit } from './stage.js';
import { painted } from './turn.js';

/** Waits until this many entries of the journey precede the current one. */
export const settled = ({ page }: Visit, depth: number) =>
  expect
    .poll(() => page.evaluate(() => (history.state as { onboarding?: number } | null)?.onboarding))
    .toBe(depth === 0 ? undefined : depth);

/** Presses the back button, once the history entry of the visible step is written: that happens after its first frame. */
export async function goBack({ page }: Visit): Promise<void> {
  await painted(page);
  await page.goBack();
}

/** One press of the back button leaves the page, past the entries of completed steps. */
export async function leavesPage(visit: Visit): Promise<void> {
  await goBack(visit);
  await expect.poll(() => visit.page.url()).toBe('about:blank');
}

/**
 * Reloads the page, once the history entry of the visible step is written: an entry that is added while the reload starts takes
 * the place of the page's own in Chromium.
 */
export async function reload({ page }: Visit): Promise<void> {
  await painted(page);
  await page.reload();
}
