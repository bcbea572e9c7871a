/** Advances the stopped time of a test page. */
import type { PageTime } from '../support/page-time.js';
import { isHeading } from './heading.js';
import { until, type Page } from './stage.js';

/**
 * Advances the time until the condition is true. In small steps, one a task: a request takes real tasks, and must not take
 * a large part of the minute in which checks are repeated.
 */
export function passUntil(time: PageTime, isTrue: () => boolean): Promise<void> {
  return until(() => {
    time.pass(100);
    return isTrue();
  });
}

/** Advances the time until the automatic checks of a registration have ended. */
export function endChecks(page: Page, time: PageTime): Promise<void> {
  return passUntil(time, () => page.headings.some(isHeading('checking-ended-heading')));
}
