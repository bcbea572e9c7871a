import { expect } from 'vitest';
import type { Visit } from './stage.js';

/** The journey's depth, which only an entry with one before or after it says. */
export const settled = ({ page }: Visit, depth: number) =>
  expect
    .poll(() => page.evaluate(() => (history.state as { onboarding?: number } | null)?.onboarding))
    .toBe(depth === 0 ? undefined : depth);
