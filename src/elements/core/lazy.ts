/**
 * Imports that a page cannot do without, and the report of a failed import.
 */
import { logForDeveloper } from '../../flow/console.js';

let lastReported = '';

/**
 * Logs once why a script was not loaded or did not run, for example because the page extends built-in prototypes.
 */
export function reportLoadError(reason: unknown): void {
  const text = `onboarding-elements did not load: ${reason as Error}`;
  if (text !== lastReported) logForDeveloper('error', (lastReported = text));
}

/**
 * Resolves once `load` succeeds. A failed import is retried after 1, 2, 4 … seconds for four minutes, and whenever
 * the browser is online again. The first failure is logged.
 */
export function importWithRetry<T>(load: () => Promise<T>, failures = 0): Promise<T> {
  return load().catch((reason: unknown) => {
    if (failures === 0) reportLoadError(reason);
    return new Promise((resolve) => {
      addEventListener('online', resolve, { once: true });
      if (failures < 8) setTimeout(resolve, 1_000 * 2 ** failures);
    }).then(() => importWithRetry(load, failures + 1));
  });
}
