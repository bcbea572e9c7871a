/** A pseudo language derived from English: text without its brackets does not come from the tables. */
import { messages } from '../../src/i18n/locales/en.js';
import type { Messages } from '../../src/i18n/messages.js';
import type { Sentence } from '../../src/i18n/sentence.js';
import { addLanguage } from '../../src/i18n/tables.js';

/** Selected by `lang="en-XA"`. */
export const pseudoLanguage = 'en-XA';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = Array.from('àƀçðéƒĝĥîĵķļḿñöþqŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞQŔŠŢÛṼŴẊÝŽ');

/** `Step {step}` becomes `⟦Šţéþ {step}⟧`. */
export function pseudoText(text: string): string {
  const letters = text.replace(/\{\w+\}|[A-Za-z]/g, (found) =>
    found.length > 1 ? found : (accented[plain.indexOf(found)] ?? found),
  );
  return `⟦${letters}⟧`;
}

export function pseudoSentence(sentence: Sentence): Sentence {
  if (typeof sentence === 'string') return pseudoText(sentence);
  const forms = Object.entries(sentence).map(([form, text]) => [form, pseudoText(text)] as const);
  return { other: '', ...Object.fromEntries(forms) };
}

/** Registers the pseudo language, so that `lang="en-XA"` shows all sentences of the tables in brackets. */
export function addPseudoLanguage(): void {
  const sentences = Object.entries(messages).map(([key, sentence]) => [
    key,
    pseudoSentence(sentence),
  ]);
  addLanguage(pseudoLanguage, Object.fromEntries(sentences) as Messages);
}

/** The words of a text that do not come from a table: Latin letters outside brackets. */
export function leaks(text: string): readonly string[] {
  return text.replace(/⟦[^⟦⟧]*⟧/g, ' ').match(/[A-Za-z][A-Za-z’-]*/g) ?? [];
}
