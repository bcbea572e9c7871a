/**
 * A language as data: what a page gives as `locale`, or as the JSON file of `data-locale`, and what is wrong with it. The same
 * rules are published as a JSON schema (`scripts/locale-schema.mjs`).
 */
import { canonicalTag } from './locale.js';
import type { MessageOverrides } from './messages.js';
import type { Plural, Sentence } from './sentence.js';

/** A language of the page's own. */
export interface LocaleData {
  /** BCP 47 tag. The language serves the elements with this `lang`. */
  readonly lang: string;
  /** Text direction: `ltr` or `rtl`; without it the direction of the page. */
  readonly dir?: string | undefined;
  /** The sentences by key. A missing one is shown in English. */
  readonly sentences: MessageOverrides;
}

/** A checked language, whose missing and wrong sentences are English; undefined if it cannot be used. */
export interface CheckedLocale {
  readonly locale?: LocaleData;
  /** What is wrong, a line each. */
  readonly faults: readonly string[];
}

/** All sentences of English, or of another built-in language, by key. */
export type English = Readonly<Record<string, Sentence>>;

/** Bytes of a file. */
const maxSize = 100_000;
/** Keys that a page may add: their names come from data. */
const pageKeys = /^(?:field|missing|consent|answer)-/;
const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** The counts for which a language needs its plural forms; no sentence has a larger one. */
const counts = Array.from({ length: 201 }, (_, count) => count);

/** Checks the text of a JSON file. */
export function readLocale(text: string, english: English): CheckedLocale {
  const size = new TextEncoder().encode(text).length;
  if (size > maxSize) return { faults: [`${size} bytes: the limit is ${maxSize}`] };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { faults: ['not JSON'] };
  }
  return checkLocale(data, english);
}

/** Checks a language that was not written in TypeScript. */
export function checkLocale(data: unknown, english: English): CheckedLocale {
  if (!isRecord(data)) return { faults: ['not an object with lang and sentences'] };
  const { lang, dir, sentences } = data;
  if (typeof lang !== 'string' || canonicalTag(lang) === undefined) {
    return { faults: ['lang is not a BCP 47 language tag'] };
  }
  if (!isRecord(sentences)) return { faults: ['sentences is not an object'] };
  const faults = Object.keys(data)
    .filter((name) => !['$schema', 'lang', 'dir', 'sentences'].includes(name))
    .map((name) => `"${name}" is unknown`);
  const hasDirection = dir === 'ltr' || dir === 'rtl';
  if (dir !== undefined && !hasDirection) faults.push('dir is neither "ltr" nor "rtl"');
  const used = dir === 'rtl' ? fromLeftToRight(english) : { ...english };
  const needed = neededForms(lang);
  for (const key of new Set([...Object.keys(english), ...Object.keys(sentences)])) {
    const sentence = sentences[key];
    const own = Object.hasOwn(english, key) ? english[key] : undefined;
    const fault = sentenceFault(key, sentence, own);
    if (fault) faults.push(`"${key}" ${fault}`);
    else used[key] = sentence as Sentence;
    if (fault || typeof own !== 'object') continue;
    const missing = needed.filter((form) => !Object.hasOwn(formsOf(sentence as Sentence), form));
    if (missing.length > 0) faults.push(`"${key}" lacks the plural form ${missing.join(', ')}`);
  }
  return { locale: { lang, dir: hasDirection ? dir : undefined, sentences: used }, faults };
}

/**
 * The sentences between the characters LRI and PDI, which do in text what `dir="ltr"` does on an element: in a page from right to
 * left the full stop stays at the end. A sentence may also be the name of a control, where no element can be.
 */
function fromLeftToRight(english: English): Record<string, Sentence> {
  const isolate = (text: string) => text && `\u2066${text}\u2069`;
  return Object.fromEntries(
    Object.entries(english).map(([key, sentence]) => [
      key,
      typeof sentence === 'string' ? isolate(sentence) : mapForms(sentence, isolate),
    ]),
  );
}

function mapForms(forms: Plural, change: (text: string) => string): Plural {
  const changed = Object.entries(forms).map(([form, text]) => [form, change(text)]);
  return { ...forms, ...(Object.fromEntries(changed) as Partial<Plural>) };
}

/** The plural forms that a language needs; `lang` is a valid BCP 47 tag. */
function neededForms(lang: string): readonly string[] {
  const rules = new Intl.PluralRules(canonicalTag(lang));
  return pluralForms.filter((form) => counts.some((count) => rules.select(count) === form));
}

/** Why a sentence cannot be used; undefined if it can. `own`: the English one. */
function sentenceFault(
  key: string,
  sentence: unknown,
  own: Sentence | undefined,
): string | undefined {
  if (own === undefined && !pageKeys.test(key)) return 'is not a sentence of this package';
  if (sentence === undefined) return 'is missing: it is shown in English';
  if (!isSentence(sentence))
    return 'is neither text nor plural forms with "other": it is shown in English';
  if (own === undefined) return undefined;
  const expected = placeholders(formsOf(own).other);
  const isRight = Object.entries(formsOf(sentence)).every(([form, text]) => {
    const found = placeholders(text);
    // The form for one may say it without a figure.
    const isLeftOut = (name: string) => form !== 'other' && name === 'count';
    const isComplete = expected.every((name) => found.includes(name) || isLeftOut(name));
    return isComplete && found.every((name) => expected.includes(name));
  });
  if (!isRight) return `has other placeholders than ${list(expected)}: it is shown in English`;
  const isEmpty = Object.values(formsOf(sentence)).some((text) => text.trim() === '');
  return isEmpty && formsOf(own).other ? 'is empty: it is shown in English' : undefined;
}

function isSentence(value: unknown): value is Sentence {
  if (typeof value === 'string') return true;
  return (
    isRecord(value) &&
    Object.hasOwn(value, 'other') &&
    Object.entries(value).every(
      ([form, text]) => pluralForms.includes(form) && typeof text === 'string',
    )
  );
}

const formsOf = (
  sentence: Sentence,
): Readonly<Record<string, string>> & { readonly other: string } =>
  typeof sentence === 'string' ? { other: sentence } : sentence;

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

const list = (names: readonly string[]) =>
  names.length > 0 ? names.map((name) => `{${name}}`).join(', ') : 'none';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
