/**
 * Imports that a page cannot do without, and the report of a failed import.
 */
import { warnOnce } from '../../console/console.js';

/**
 * Logs once why a script was not loaded or did not run.
 */
export function reportLoadError(reason: unknown): void {
  warnOnce('error', `onboarding-elements did not load: ${reason as Error}`);
}

/**
 * Seconds before each retry. Together with the first attempt seven of the nine addresses of a chunk (`chunks.ts`) are
 * used up; the others are left for a browser that is online again, since Firefox and WebKit keep failed addresses.
 */
const pauses = [1, 2, 4, 8, 60, 180];

/**
 * Resolves once `load` succeeds. A failed import is retried after each pause and whenever the browser is online again.
 * The first failure is logged.
 */
export function importWithRetry<T>(load: () => Promise<T>, failures = 0): Promise<T> {
  return load().catch((reason: unknown) => {
    if (failures === 0) reportLoadError(reason);
    return new Promise((resolve) => {
      addEventListener('online', resolve, { once: true });
      const pause = pauses[failures];
      if (pause) setTimeout(resolve, 1_000 * pause);
    }).then(() => importWithRetry(load, failures + 1));
  });
}
