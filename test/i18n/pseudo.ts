/** Pseudo languages derived from English: text without their brackets does not come from the tables. */
import type { LocaleData } from '../../src/i18n/locale-data.js';
import { messages } from '../../src/i18n/locales/en.js';
import type { Messages } from '../../src/i18n/messages.js';
import type { Sentence } from '../../src/i18n/sentence.js';
import { addLanguage } from '../../src/i18n/add-language.js';

/** Selected by `lang="en-XA"`. */
export const pseudoLanguage = 'en-XA';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = Array.from('àƀçðéƒĝĥîĵķļḿñöþqŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞQŔŠŢÛṼŴẊÝŽ');

const hebrew = Array.from('אבגדהוזחטיכלמנסעפצקרשתךםןץאבגדהוזחטיכלמנסעפצקרשתךםןץ');

/** `Step {step}` becomes `⟦Šţéþ {step}⟧`. */
export function pseudoText(text: string, alphabet = accented): string {
  const letters = text.replace(/\{\w+\}|[A-Za-z]/g, (found) =>
    found.length > 1 ? found : (alphabet[plain.indexOf(found)] ?? found),
  );
  return `⟦${letters}⟧`;
}

export function pseudoSentence(sentence: Sentence, alphabet = accented): Sentence {
  if (typeof sentence === 'string') return pseudoText(sentence, alphabet);
  const forms = Object.entries(sentence).map(
    ([form, text]) => [form, pseudoText(text, alphabet)] as const,
  );
  return { other: '', ...Object.fromEntries(forms) };
}

/**
 * A pseudo language as data. `el` and `he` are languages of `Intl` without a Latin letter, so a country or duration of another
 * language is visible. Hebrew has the plural forms `one`, `two` and `other`.
 */
export function pseudoLocale(lang: 'el' | 'he'): LocaleData {
  const isHebrew = lang === 'he';
  const sentences = Object.entries(messages).map(([key, sentence]: [string, Sentence]) => {
    const own = pseudoSentence(sentence, isHebrew ? hebrew : accented);
    const two = typeof own === 'object' && isHebrew && { two: own.other };
    return [key, two ? { ...(own as object), ...two } : own];
  });
  const data = { lang, sentences: Object.fromEntries(sentences) as Messages };
  return isHebrew ? { ...data, dir: 'rtl' } : data;
}

/** Registers the pseudo language, so that `lang="en-XA"` shows all sentences of the tables in brackets. */
export function addPseudoLanguage(): void {
  const sentences = Object.entries(messages).map(([key, sentence]) => [
    key,
    pseudoSentence(sentence),
  ]);
  addLanguage(pseudoLanguage, Object.fromEntries(sentences) as Messages);
}

/**
 * The words of a text that do not come from a table: Latin letters outside brackets, and anywhere after a number, as in
 * "30 seconds": `Intl` writes durations in the language.
 */
export function leaks(text: string): readonly string[] {
  const outside = text.replace(/⟦[^⟦⟧]*⟧/g, ' ').match(/[A-Za-z][A-Za-z’-]*/g) ?? [];
  return [...outside, ...(text.match(/\d\s+[A-Za-z]{2,}/g) ?? [])];
}
