/**
 * The loaded language tables, shared by all elements of the page. The opening table of English is built in; an entry
 * of a language brings that language's.
 */
import type { Script } from '../loading/script.js';
import { opening } from './en.opening.js';
import { notify } from './language-watch.js';
import { american, loaders, type Table } from './loaders.js';
import type { OpeningMessages } from './messages.js';

export type { Bundle, Table } from './loaders.js';

/**
 * The opening tables that the script of the page has brought with it, by language. `onboarding.it.js` is `onboarding.js`
 * with one statement before it that sets this property (`scripts/editions.mjs`); other builds bring none.
 */
const entryWords =
  (globalThis as Readonly<Record<symbol, Readonly<Record<string, OpeningMessages>> | undefined>>)[
    Symbol.for('onboarding-elements words')
  ] ?? {};

/** The tables that no script has to bring. */
export const tables = new Map<string, Table>(
  Object.entries({ ...entryWords, en: opening, [american]: opening }).map(([name, words]) => [
    `${name} opening`,
    words,
  ]),
);

/** The text direction of the languages that were added with one. */
export const directions: Record<string, string | undefined> = {};

/** Whether the package has the language. Each of these is written from left to right, with the digits 0 to 9. */
export function isBuiltIn(language: string): language is keyof typeof loaders {
  return Object.hasOwn(loaders, language);
}

/** Whether the sentences of a language can be loaded, or were added by the page. */
export function isKnown(language: string): boolean {
  return isBuiltIn(language) || table(language, 'opening') !== undefined;
}

/** A table, if it is loaded. */
export function table(language: string, bundle: string): Table | undefined {
  return tables.get(`${language} ${bundle}`) ?? scriptOf(language, bundle)?.value;
}

/**
 * Loads a table; resolves to whether it is loaded within its time limit, and never rejects. A failed load is retried only if
 * `repeats`: the addresses are few. If a table arrives later, all listeners are notified.
 */
export async function load(language: string, bundle: string, repeats = true): Promise<boolean> {
  if (table(language, bundle)) return true;
  const script = scriptOf(language, bundle);
  if (!script) return addEmptyTone(language, bundle);
  try {
    if (script.hasFailed && !repeats) throw script.reason;
    await script.load();
    return true;
  } catch {
    const leave = script.subscribe(() => {
      if (!script.value) return;
      leave();
      notify();
    });
    return false;
  }
}

/** The names are text of the page. */
function scriptOf(language: string, bundle: string): Script<Table> | undefined {
  const scripts = isBuiltIn(language) ? loaders[language] : undefined;
  return scripts && Object.hasOwn(scripts, bundle)
    ? scripts[bundle as keyof typeof scripts]
    : undefined;
}

/** A tone without a script is the default one, or the language has no tones: no sentence differs. */
function addEmptyTone(language: string, bundle: string): boolean {
  const isTone = bundle === 'formal' || bundle === 'informal';
  if (isTone) tables.set(`${language} ${bundle}`, {});
  return isTone;
}
