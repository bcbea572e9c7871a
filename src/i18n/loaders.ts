/**
 * The scripts with the tables of each built-in language.
 */
import type { Language } from '../domain/languages.js';
import { Script } from '../loading/script.js';
import type { Sentence } from './sentence.js';
import type { Tone } from './messages.js';

/**
 * A language has two tables: `opening` for the first form, `main` for everything after it. A further table has the name
 * of a tone, and the sentences that differ in it.
 */
export type Bundle = 'opening' | 'main';
export type Table = Readonly<Partial<Record<string, Sentence>>>;

/** Milliseconds until the first form falls back to English, so that a slow translation does not leave the page empty. */
const openingLimit = 4_000;
/** Milliseconds until everything after it does. */
const restLimit = 8_000;

/** English with the words of America; its first form is the same. */
export const american = 'en-US';

/** By table. English has its opening built in, and each language one of its tones. */
export type LanguageScripts = Readonly<Partial<Record<Bundle | Tone, Script<Table>>>>;

const opening = ({ opening }: { readonly opening: Table }) => opening;
const main = ({ main }: { readonly main: Table }) => main;
const tone = ({ tone }: { readonly tone: Table }) => tone;

export const loaders: Readonly<Record<Language | typeof american, LanguageScripts>> = {
  en: { main: new Script(() => import('./en.main.js').then(main), restLimit) },
  [american]: {
    main: new Script(() => import('./en.main.js').then(({ american }) => american), restLimit),
  },
  de: {
    opening: new Script(() => import('./de.opening.js').then(opening), openingLimit),
    main: new Script(() => import('./de.main.js').then(main), restLimit),
    formal: new Script(() => import('./de.formal.js').then(tone), openingLimit),
  },
  es: {
    opening: new Script(() => import('./es.opening.js').then(opening), openingLimit),
    main: new Script(() => import('./es.main.js').then(main), restLimit),
    formal: new Script(() => import('./es.formal.js').then(tone), openingLimit),
  },
  fr: {
    opening: new Script(() => import('./fr.opening.js').then(opening), openingLimit),
    main: new Script(() => import('./fr.main.js').then(main), restLimit),
    informal: new Script(() => import('./fr.informal.js').then(tone), openingLimit),
  },
  it: {
    opening: new Script(() => import('./it.opening.js').then(opening), openingLimit),
    main: new Script(() => import('./it.main.js').then(main), restLimit),
    formal: new Script(() => import('./it.formal.js').then(tone), openingLimit),
  },
  nl: {
    opening: new Script(() => import('./nl.opening.js').then(opening), openingLimit),
    main: new Script(() => import('./nl.main.js').then(main), restLimit),
    formal: new Script(() => import('./nl.formal.js').then(tone), openingLimit),
  },
  pl: {
    opening: new Script(() => import('./pl.opening.js').then(opening), openingLimit),
    main: new Script(() => import('./pl.main.js').then(main), restLimit),
    formal: new Script(() => import('./pl.formal.js').then(tone), openingLimit),
  },
  pt: {
    opening: new Script(() => import('./pt.opening.js').then(opening), openingLimit),
    main: new Script(() => import('./pt.main.js').then(main), restLimit),
    informal: new Script(() => import('./pt.informal.js').then(tone), openingLimit),
  },
};
