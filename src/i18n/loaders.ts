/**
 * The languages there are. What a new one needs, from its tables to its name here, stands in `CONTRIBUTING.md`.
 */
import type { OpeningMessages, RestMessages } from './messages.js';

export interface LanguageLoader {
  /** Absent for the language that is built in. */
  readonly opening?: () => Promise<{ readonly opening: OpeningMessages }>;
  readonly rest: () => Promise<{ readonly rest: RestMessages }>;
}

/** This file is part of the first form: one import serves all languages but English. */
const foreign = (name: 'de' | 'es' | 'fr' | 'it'): LanguageLoader => ({
  opening: async () => ({ opening: (await import('./foreign.js')).openings[name] }),
  rest: async () => (await import('./foreign.js')).rests[name](),
});

export const loaders: Readonly<Record<string, LanguageLoader>> = {
  en: { rest: () => import('./en.rest.js') },
  de: foreign('de'),
  es: foreign('es'),
  fr: foreign('fr'),
  it: foreign('it'),
};
