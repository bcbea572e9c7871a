/**
 * Loading what a page cannot do without, for as long as the page is there; and saying what did not load.
 */
import { logForDeveloper } from '../../flow/console.js';

let lastReported = '';

/**
 * Says once what kept a script from coming, or from running: what a page adds to the prototypes of the language, say.
 */
export function reportLoadError(reason: unknown): void {
  const text = `onboarding-elements did not load: ${reason as Error}`;
  if (text !== lastReported) logForDeveloper('error', (lastReported = text));
}

/**
 * Gives what `load` gives in the end. What did not come is asked for again, after a second, two, four and so on for four
 * minutes, and whenever there is a network again; the console says so once.
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
