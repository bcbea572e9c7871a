/**
 * The tables that have been loaded, shared by everything on the page. English opens built in.
 */
import { opening } from './en.opening.js';
import { notify } from './language-watch.js';
import { loaders } from './loaders.js';
import { canonicalTag } from './locale.js';
import type { Messages } from './messages.js';
import type { Sentence } from './sentence.js';
import { openingLimit, restLimit } from './time-limits.js';

/** A language comes in two pieces: what the first form needs, and all that follows. */
export type Bundle = 'opening' | 'main';
export type Table = Readonly<Partial<Record<string, Sentence>>>;

const timeouts: Readonly<Record<Bundle, number>> = { opening: openingLimit, main: restLimit };
const tables = new Map<string, Table>([['en opening', opening]]);
const pending = new Map<string, Promise<boolean>>();

export function isKnown(language: string): boolean {
  return Object.hasOwn(loaders, language) || table(language, 'opening') !== undefined;
}

/** The piece, if it is there already. */
export function table(language: string, bundle: Bundle): Table | undefined {
  return tables.get(`${language} ${bundle}`);
}

/**
 * Whether the piece is there in the end, or in time. Never rejects, and always settles; a failure is
 * forgotten, so that one may try again, and what comes too late is announced to everybody.
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

/** Brings a language of the host's own, or one that shall not be loaded on demand: `pt`, `de-CH`, in whatever case. */
export function addLanguage(language: string, messages: Messages): void {
  const name = canonicalTag(language) ?? language;
  tables.set(`${name} opening`, messages);
  tables.set(`${name} main`, messages);
  notify();
}

async function fetchTable(language: string, bundle: Bundle): Promise<Table | undefined> {
  const loader = Object.hasOwn(loaders, language) ? loaders[language] : undefined;
  if (bundle === 'opening') return (await loader?.opening?.())?.opening;
  return (await loader?.main())?.main;
}
