/**
 * Adds a language that the page has loaded itself.
 */
import { notify } from './language-watch.js';
import { canonicalTag } from './locale.js';
import type { MessageOverrides, Messages, Tone } from './messages.js';
import { directions, tables } from './tables.js';

/** What a language has besides its sentences. */
export interface LanguageSettings extends Partial<Record<Tone, MessageOverrides>> {
  readonly dir?: string | undefined;
}

/**
 * Adds a language of the page's own, or a built-in one that is not to be loaded on demand, for example `is` or
 * `de-CH` (in any case). Missing sentences fall back to English. `formal`, `informal`: the sentences that differ in a tone;
 * `dir`: the text direction, by default that of the page.
 *
 * @example
 * import { messages } from 'onboarding-elements/locales/en.js';
 * addLanguage('is', { ...messages, 'common-continue': 'Halda áfram' });
 */
export function addLanguage(
  language: string,
  messages: Messages,
  { formal = {}, informal = {}, dir }: LanguageSettings = {},
): void {
  const name = canonicalTag(language) ?? language;
  tables.set(`${name} opening`, messages);
  tables.set(`${name} main`, messages);
  tables.set(`${name} formal`, formal);
  tables.set(`${name} informal`, informal);
  directions[name] = dir;
  notify();
}
