/**
 * The available languages. `CONTRIBUTING.md` says what a new language needs.
 */
import { lazy } from '../lazy/lazy.js';
import type { OpeningMessages, MainMessages } from './messages.js';

/** Milliseconds until the first form falls back to English, so that a slow translation does not leave the page empty. */
export const openingLimit = 4_000;
/** Milliseconds until everything after it does. */
export const restLimit = 8_000;

export interface LanguageLoader {
  /** Absent for the language that is built in. */
  readonly opening?: () => Promise<{ readonly opening: OpeningMessages }>;
  readonly main: () => Promise<{ readonly main: MainMessages }>;
}

const openings = lazy(() => import('./translations.js'), openingLimit);
const mains = {
  en: lazy(() => import('./en.main.js'), restLimit),
  de: lazy(() => import('./de.main.js'), restLimit),
  es: lazy(() => import('./es.main.js'), restLimit),
  fr: lazy(() => import('./fr.main.js'), restLimit),
  it: lazy(() => import('./it.main.js'), restLimit),
};

/** One import serves the first form in all languages but English. */
const other = (name: 'de' | 'es' | 'fr' | 'it'): LanguageLoader => ({
  opening: async () => ({ opening: (await openings.loadLate()).openings[name] }),
  main: () => mains[name].loadLate(),
});

export const loaders: Readonly<Record<string, LanguageLoader>> = {
  en: { main: () => mains.en.loadLate() },
  de: other('de'),
  es: other('es'),
  fr: other('fr'),
  it: other('it'),
};
