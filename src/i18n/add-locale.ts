/**
 * Adds a language that the page brings as data. Loaded when a page has one.
 */
import { warnOnce } from '../console/console.js';
import { checkLocale, readLocale, type CheckedLocale, type English } from './locale-data.js';
import type { Messages } from './messages.js';
import { addLanguage } from './add-language.js';
import { table } from './tables.js';

/** What was added: a flow passes its locale on to each element that it draws. */
const added = new WeakSet();

/**
 * Checks the language, and adds what can be used of it. Each fault is a line in the console. `source`: the data; or the response
 * to the request of a file, or the reason why there is none.
 */
export async function addLocale(source: unknown): Promise<void> {
  if (source instanceof Object) {
    if (added.has(source)) return;
    added.add(source);
  }
  const main = table('en', 'main');
  const english = { ...table('en', 'opening'), ...main } as English;
  const { locale, faults } = main
    ? await check(source, english)
    : { faults: ['the English sentences, which it is checked against, did not load'] };
  for (const fault of faults)
    warnOnce('warn', `[onboarding] ${nameOf(source, locale?.lang)}: ${fault}.`);
  if (locale) addLanguage(locale.lang, locale.sentences as Messages, locale.dir);
}

async function check(source: unknown, english: English): Promise<CheckedLocale> {
  if (source instanceof Error) return { faults: ['it did not load'] };
  if (!(source instanceof Response)) return checkLocale(source, english);
  const { ok, status, url } = source;
  const { protocol, origin } = new URL(url);
  if (protocol !== 'https:' && origin !== location.origin) {
    return { faults: ['the address is neither https nor of this site'] };
  }
  if (!ok) return { faults: [`the answer has the status ${status}`] };
  const text = await source.text().catch(() => undefined);
  return text === undefined ? { faults: ['it did not load'] } : readLocale(text, english);
}

function nameOf(source: unknown, lang = ''): string {
  const isFile = source instanceof Response || source instanceof Error;
  return isFile ? 'data-locale' : `locale "${lang}"`;
}
