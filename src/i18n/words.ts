/**
 * The sentences of the package for a page with its own forms.
 */
import type { FieldBase } from '../domain/field.js';
import type { Problem } from '../domain/problem.js';
import type { ValidationError } from '../domain/validation-error.js';
import { displayLabel } from './field-label.js';
import type { LocaleData } from './locale-data.js';
import { matchLocale } from './locale.js';
import { problemText } from './problem-text.js';
import { isKnown, load } from './tables.js';
import { LocaleTranslator } from './translator.js';
import { missingText, validationText } from './validation-text.js';

/** What the package has a sentence for. */
export type Subject = ValidationError | Problem | FieldBase;

/** What a sentence contains. */
export interface WordsOptions {
  /** The field of a validation error, for a sentence that names it. */
  readonly field?: FieldBase;
  /** The seconds left until a request may be repeated; by default those of the problem. */
  readonly seconds?: number;
}

/**
 * Loads the sentences of a built-in language, with or without a region, or adds a language of the page's own; English for any
 * other. Resolves to whether they are loaded.
 *
 * @example
 * await loadWords('it');
 * const text = t({ key: 'email-malformed' }, 'it');
 */
export async function loadWords(lang: string | LocaleData): Promise<boolean> {
  if (typeof lang !== 'string') {
    const [{ addLocale }] = await Promise.all([import('./add-locale.js'), load('en', 'main')]);
    await addLocale(lang);
    return loadWords(lang.lang);
  }
  const { language } = matchLocale(lang, isKnown);
  const loaded = await Promise.all([load(language, 'opening'), load(language, 'main')]);
  return loaded.every(Boolean);
}

/**
 * The sentence of a validation error or a problem, or the label of a field, in a language that `loadWords` has loaded; empty
 * before that.
 */
export function t(subject: Subject, lang: string, { field, seconds }: WordsOptions = {}): string {
  const i18n = new LocaleTranslator(matchLocale(lang, isKnown));
  if ('key' in subject) {
    const own = field && missingText(subject, field, i18n);
    return own ?? validationText(subject, i18n, field && displayLabel(field, i18n));
  }
  if ('code' in subject) return problemText(subject, i18n, seconds);
  return displayLabel(subject, i18n);
}
