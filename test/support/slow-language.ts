/** Languages that load when a test says so. */
import { main } from '../../src/i18n/en.main.js';
import { opening } from '../../src/i18n/en.opening.js';
import { loaders, type LanguageScripts } from '../../src/i18n/loaders.js';
import { Script } from '../../src/loading/script.js';

export const registry = loaders as Record<string, LanguageScripts>;

/** The request of a table. */
export interface Arrival {
  arrive: () => void;
  fail: () => void;
}

/** A language that shows its own name. Each attempt to load a table is added to the result, and fails after 4 s. */
export function slowLanguage(language: string): Arrival[] {
  const arrivals: Arrival[] = [];
  const later = <Value>(value: Value) =>
    new Promise<Value>((resolve, reject) => {
      arrivals.push({
        arrive: () => resolve(value),
        fail: () => reject(new TypeError('Failed to fetch')),
      });
    });
  registry[language] = {
    opening: new Script(() => later({ ...opening, 'common-continue': language }), 4_000),
    main: new Script(() => later({ ...main, 'login-heading': `${language} rest` }), 4_000),
  };
  return arrivals;
}
