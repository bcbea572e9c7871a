/**
 * Translates keys in one language; the host's own sentences take precedence.
 */
import type { Locale } from './locale.js';
import type { MessageKey, MessageOverrides } from './messages.js';
import { parts, textOf, type Part, type Sentence, type Values } from './sentence.js';
import { isBuiltIn, table, type Bundle, type Table } from './tables.js';

/** True if the host overrides any sentence. */
export function hasOverrides(overrides: MessageOverrides | null | undefined): boolean {
  return Object.keys(overrides ?? {}).length > 0;
}

/** The translation interface of templates. */
export interface Translator {
  /** BCP 47 tag for numbers, dates, plurals and the `lang` attribute. */
  readonly tag: string;
  /** The sentence with its placeholders filled; empty while its table is not loaded. */
  t(key: MessageKey, values?: Values): string;
  /** The sentence split into parts, for a sentence with links; placeholders without a value become slots. */
  parts(key: MessageKey, values?: Values): readonly Part[];
  /** True if the sentence exists; for keys composed from data. */
  has(key: string): key is MessageKey;
  /** True if the bundle is loaded. */
  isReady(bundle: Bundle): boolean;
}

/** Translates in one locale with the tables that are loaded when it is asked. */
export class LocaleTranslator implements Translator {
  readonly tag: string;
  readonly #language: string;
  readonly #tone: string | undefined;
  readonly #overrides: () => MessageOverrides | undefined;

  constructor(locale: Locale, overrides: () => MessageOverrides | undefined = () => undefined) {
    this.tag = locale.tag;
    this.#language = locale.language;
    this.#tone = locale.tone;
    this.#overrides = overrides;
  }

  t(key: MessageKey, values?: Values): string {
    return textOf(this.parts(key, values));
  }

  parts(key: MessageKey, values: Values = {}): readonly Part[] {
    const hasPlainDigits = isBuiltIn(this.#language) && !this.tag.includes('-u-');
    return parts(this.#find(key) ?? '', values, this.tag, hasPlainDigits);
  }

  has(key: string): key is MessageKey {
    return this.#find(key) !== undefined;
  }

  isReady(bundle: Bundle): boolean {
    return table(this.#language, bundle) !== undefined;
  }

  /** Falls back to English for a sentence that a language added by the host lacks. */
  #find(key: string): Sentence | undefined {
    const sources: readonly (Table | undefined)[] = [
      this.#overrides(),
      table(this.#language, `${this.#tone}`),
      ...[this.#language, 'en'].flatMap((name) => [table(name, 'opening'), table(name, 'main')]),
    ];
    return sources.map((source) => source?.[key]).find(isSentence);
  }
}

/** Type guard: hosts also write overrides in plain JavaScript, where a value may have any type. */
export function isSentence(value: unknown): value is Sentence {
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && 'other' in value;
}
