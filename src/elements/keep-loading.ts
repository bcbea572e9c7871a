/**
 * Loading what a page cannot do without, for as long as the page is there.
 */
import { tellDeveloper } from '../flow/console.js';

/**
 * Gives what `load` gives in the end. What did not come is asked for again, after a second, two, four and so on for four
 * minutes, and whenever there is a network again; the console says so once.
 */
export function keepLoading<T>(load: () => Promise<T>, failures = 0): Promise<T> {
  return load().catch(() => {
    if (failures === 0) tellDeveloper('error', 'onboarding-elements did not load.');
    return new Promise((resolve) => {
      addEventListener('online', resolve);
      if (failures < 8) setTimeout(resolve, 1_000 * 2 ** failures);
    }).then(() => keepLoading(load, failures + 1));
  });
}
