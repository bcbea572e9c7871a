/**
 * The available languages. `CONTRIBUTING.md` says what a new language needs.
 */
import { lazy } from '../lazy/lazy.js';
import { openingLimit, restLimit } from './time-limits.js';
import type { OpeningMessages, MainMessages } from './messages.js';

export interface LanguageLoader {
  /** Absent for the language that is built in. */
  readonly opening?: () => Promise<{ readonly opening: OpeningMessages }>;
  readonly main: () => Promise<{ readonly main: MainMessages }>;
}

const translation = lazy(() => import('./translations.js'), openingLimit);
const englishRest = lazy(() => import('./en.main.js'), restLimit);

/** This file is part of the first form: one import serves all languages but English. */
const other = (name: 'de' | 'es' | 'fr' | 'it'): LanguageLoader => ({
  opening: async () => ({ opening: (await translation.loadLate()).openings[name] }),
  main: async () => (await translation.loadLate()).mains[name].loadLate(),
});

export const loaders: Readonly<Record<string, LanguageLoader>> = {
  en: { main: () => englishRest.loadLate() },
  de: other('de'),
  es: other('es'),
  fr: other('fr'),
  it: other('it'),
};
