/**
 * The loaded language tables, shared by all elements of the page. The opening table of English is built in; an entry
 * of a language brings that language's.
 */
import { opening } from './en.opening.js';
import { entryWords } from './entry-words.js';
import { notify } from './language-watch.js';
import { loaders } from './loaders.js';
import { canonicalTag } from './locale.js';
import type { MessageOverrides, Messages } from './messages.js';
import type { Sentence } from './sentence.js';
import { openingLimit, restLimit } from './time-limits.js';

/**
 * A language has two tables: `opening` for the first form, `main` for everything after it. The table `tone` has the
 * sentences that differ in the other tone of the language.
 */
export type Bundle = 'opening' | 'main' | 'tone';
export type Table = Readonly<Partial<Record<string, Sentence>>>;

const timeouts: Readonly<Record<Bundle, number>> = {
  opening: openingLimit,
  main: restLimit,
  tone: openingLimit,
};
const tables = new Map<string, Table>(
  Object.entries({ ...entryWords, en: opening }).map(([name, words]) => [`${name} opening`, words]),
);
const pending = new Map<string, Promise<boolean>>();

/** Whether the language has sentences in another tone. */
export function hasTone(language: string): boolean {
  return (
    (Object.hasOwn(loaders, language) && loaders[language]?.tone !== undefined) ||
    table(language, 'tone') !== undefined
  );
}

export function isKnown(language: string): boolean {
  return Object.hasOwn(loaders, language) || table(language, 'opening') !== undefined;
}

/** A table, if it is loaded. */
export function table(language: string, bundle: Bundle): Table | undefined {
  return tables.get(`${language} ${bundle}`);
}

/**
 * Loads a table; resolves to whether it is loaded within its time limit, and never rejects. The next call retries a
 * failed load. If a table arrives late, all listeners are notified.
 */
export function load(language: string, bundle: Bundle): Promise<boolean> {
  const name = `${language} ${bundle}`;
  if (tables.has(name)) return Promise.resolve(true);
  const known = pending.get(name);
  if (known) return known;
  const loading = new Promise<boolean>((resolve) => {
    let late = false;
    const settle = (found: Table | undefined) => {
      clearTimeout(timer);
      pending.delete(name);
      if (found) tables.set(name, found);
      resolve(found !== undefined);
      if (late && found) notify();
    };
    const timer = setTimeout(() => {
      late = true;
      pending.delete(name);
      resolve(false);
    }, timeouts[bundle]);
    fetchTable(language, bundle).then(settle, () => settle(undefined));
  });
  pending.set(name, loading);
  return loading;
}

/**
 * Adds a language of the page's own, or a built-in one that is not to be loaded on demand, for example `pt` or
 * `de-CH` (in any case). Missing sentences fall back to English. `otherTone`: the sentences that differ for the `tone`
 * that is not the default, which is `informal`, and `formal` for `fr`.
 */
export function addLanguage(
  language: string,
  messages: Messages,
  otherTone: MessageOverrides = {},
): void {
  const name = canonicalTag(language) ?? language;
  tables.set(`${name} opening`, messages);
  tables.set(`${name} main`, messages);
  tables.set(`${name} tone`, otherTone);
  notify();
}

async function fetchTable(language: string, bundle: Bundle): Promise<Table | undefined> {
  const loader = Object.hasOwn(loaders, language) ? loaders[language] : undefined;
  if (bundle === 'opening') return (await loader?.opening?.())?.opening;
  if (bundle === 'tone') return (await loader?.tone?.())?.tone;
  return (await loader?.main())?.main;
}
