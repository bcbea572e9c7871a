/**
 * The languages there are. A new one is three tables beside these (opening, rest, fields), its
 * entry in `locales/`, and a line here.
 */
import type { OpeningMessages, RestMessages } from './messages.js';

export interface LanguageLoader {
  /** Absent for the language that is built in. */
  readonly opening?: () => Promise<{ readonly opening: OpeningMessages }>;
  readonly rest: () => Promise<{ readonly rest: RestMessages }>;
}

export const loaders: Readonly<Record<string, LanguageLoader>> = {
  en: { rest: () => import('./en.rest.js') },
  it: { opening: () => import('./it.opening.js'), rest: () => import('./it.rest.js') },
};
