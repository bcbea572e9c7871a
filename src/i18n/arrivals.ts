/**
 * The languages that the page brings as data. In the first script, since the first form waits for them.
 */
import { runtimeTimer, withTimeout } from '../loading/with-timeout.js';
import { load } from './tables.js';

/** Milliseconds until the first form is shown in English. */
const limit = 1_000;
const start = () => import('./add-locale.js');

/** Each is fulfilled when the language can be used, has failed or is late. */
export const arrivals: Promise<unknown>[] = [];

/**
 * Adds a language: the data of the property `locale`, or the request of its file, which must not reject. A late one is added
 * when it arrives, and the elements are notified. Returns false. `before`: the last value of the property, which a flow sets again
 * at each render.
 */
export function bringLocale(source: unknown, before?: unknown): boolean {
  if (source && source !== before) {
    const work = Promise.all([Promise.resolve(source), start(), load('en', 'main')]);
    const added = work.then(([data, { addLocale }]) => addLocale(data));
    arrivals.push(withTimeout(added, runtimeTimer, undefined, limit).catch(() => undefined));
  }
  return false;
}
