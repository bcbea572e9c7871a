/**
 * The loaded language tables, shared by all elements of the page. The opening table of English is built in; an entry
 * of a language brings that language's.
 */
import { opening } from './en.opening.js';
import { lazy } from '../lazy/lazy.js';
import { runtimeTimer, withTimeout } from '../lazy/with-timeout.js';
import { notify } from './language-watch.js';
import { loaders, openingLimit, restLimit } from './loaders.js';
import { canonicalTag } from './locale.js';
import type { MessageOverrides, Messages, OpeningMessages } from './messages.js';
import type { Sentence } from './sentence.js';
import type { Tone } from './tone.js';

/**
 * A language has two tables: `opening` for the first form, `main` for everything after it. A further table has the name
 * of a tone, and the sentences that differ in it.
 */
export type Bundle = 'opening' | 'main';
export type Table = Readonly<Partial<Record<string, Sentence>>>;

/**
 * The opening tables that the script of the page has brought with it, by language. `onboarding.it.js` is `onboarding.js`
 * with one statement before it that sets this property (`scripts/rollup/language-entries.mjs`); other builds bring none.
 */
const entryWords =
  (globalThis as Readonly<Record<symbol, Readonly<Record<string, OpeningMessages>> | undefined>>)[
    Symbol.for('onboarding-elements words')
  ] ?? {};

const tones = lazy(() => import('./tones.js'), openingLimit);
const tables = new Map<string, Table>(
  Object.entries({ ...entryWords, en: opening }).map(([name, words]) => [`${name} opening`, words]),
);
const pending = new Map<string, Promise<boolean>>();

/** Whether the sentences of a language can be loaded, or were added by the page. */
export function isKnown(language: string): boolean {
  return Object.hasOwn(loaders, language) || table(language, 'opening') !== undefined;
}

/** A table, if it is loaded. */
export function table(language: string, bundle: string): Table | undefined {
  return tables.get(`${language} ${bundle}`);
}

/**
 * Loads a table; resolves to whether it is loaded within its time limit, and never rejects. The next call retries a
 * failed load. If a table arrives late, all listeners are notified.
 */
export function load(language: string, bundle: string): Promise<boolean> {
  const name = `${language} ${bundle}`;
  if (tables.has(name)) return Promise.resolve(true);
  const known = pending.get(name);
  if (known) return known;
  const arrival = fetchTable(language, bundle).then((found) => {
    if (found) tables.set(name, found);
    return found !== undefined;
  });
  const limit = bundle === 'main' ? restLimit : openingLimit;
  const loading = withTimeout(arrival, runtimeTimer, undefined, limit)
    .catch(() => {
      arrival.then(
        (isFound) => isFound && notify(),
        () => undefined,
      );
      return false;
    })
    .finally(() => pending.delete(name));
  pending.set(name, loading);
  return loading;
}

/**
 * Adds a language of the page's own, or a built-in one that is not to be loaded on demand, for example `pt` or
 * `de-CH` (in any case). Missing sentences fall back to English. `tones`: the sentences that differ in a tone.
 *
 * @example
 * import { messages } from 'onboarding-elements/locales/en.js';
 * addLanguage('pt', { ...messages, 'common-continue': 'Continuar' });
 */
export function addLanguage(
  language: string,
  messages: Messages,
  { formal = {}, informal = {} }: Partial<Record<Tone, MessageOverrides>> = {},
): void {
  const name = canonicalTag(language) ?? language;
  tables.set(`${name} opening`, messages);
  tables.set(`${name} main`, messages);
  tables.set(`${name} formal`, formal);
  tables.set(`${name} informal`, informal);
  notify();
}

async function fetchTable(language: string, bundle: string): Promise<Table | undefined> {
  if (bundle !== 'opening' && bundle !== 'main') {
    return (await tones.loadLate()).toneTable(language, bundle);
  }
  const loader = Object.hasOwn(loaders, language) ? loaders[language] : undefined;
  if (bundle === 'opening') return (await loader?.opening?.())?.opening;
  return (await loader?.main())?.main;
}
