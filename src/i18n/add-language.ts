/**
 * Adds a language to those of the package.
 */
import { notify } from './language-watch.js';
import { canonicalTag } from './locale.js';
import type { Messages } from './messages.js';
import { directions, tables } from './tables.js';

/**
 * Adds a language of the page's own, or replaces a built-in one. Missing sentences fall back to English. `dir`: the text
 * direction, by default that of the page.
 */
export function addLanguage(language: string, messages: Messages, dir?: string): void {
  const name = canonicalTag(language) ?? language;
  tables.set(`${name} opening`, messages);
  tables.set(`${name} main`, messages);
  tables.set(`${name} formal`, {});
  tables.set(`${name} informal`, {});
  directions[name] = dir;
  notify();
}
