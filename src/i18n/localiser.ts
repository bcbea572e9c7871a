/**
 * Says sentences in one language, the host's own wording first.
 */
import type { Locale } from './locale.js';
import type { MessageKey, MessageOverrides } from './messages.js';
import { fill, parts, type Part, type Sentence, type Values } from './sentence.js';
import { table, type Piece, type Table } from './tables.js';

/** Whether a host says any sentence itself. */
export function saysOwn(overrides: MessageOverrides | null | undefined): boolean {
  return Object.keys(overrides ?? {}).length > 0;
}

/** What templates need in order to speak. */
export interface Words {
  /** The tag that numbers, dates and plurals follow; also right for a `lang` attribute. */
  readonly tag: string;
  /** The sentence, filled; empty as long as its table is not loaded. */
  say(key: MessageKey, values?: Values): string;
  /** The sentence in pieces, for one with links inside; placeholders without a value are slots. */
  parts(key: MessageKey, values?: Values): readonly Part[];
  /** Whether there is such a sentence, for keys put together from data. */
  has(key: string): key is MessageKey;
  /** Whether all sentences of the piece can be said. */
  ready(piece: Piece): boolean;
}

export class Localiser implements Words {
  readonly tag: string;
  readonly #language: string;
  readonly #overrides: () => MessageOverrides | undefined;

  constructor(locale: Locale, overrides: () => MessageOverrides | undefined = () => undefined) {
    this.tag = locale.tag;
    this.#language = locale.language;
    this.#overrides = overrides;
  }

  say(key: MessageKey, values: Values = {}): string {
    return fill(this.#find(key) ?? '', values, this.tag);
  }

  parts(key: MessageKey, values: Values = {}): readonly Part[] {
    return parts(this.#find(key) ?? '', values, this.tag);
  }

  has(key: string): key is MessageKey {
    return this.#find(key) !== undefined;
  }

  ready(piece: Piece): boolean {
    return table(this.#language, piece) !== undefined;
  }

  /** English stands in for what a language brought in plain JavaScript has forgotten. */
  #find(key: string): Sentence | undefined {
    const sources: readonly (Table | undefined)[] = [
      this.#overrides(),
      ...[this.#language, 'en'].flatMap((name) => [table(name, 'opening'), table(name, 'rest')]),
    ];
    return sources.map((source) => source?.[key]).find(isSentence);
  }
}

/** Hosts write overrides in plain JavaScript, too: what is no sentence is not said. */
export function isSentence(value: unknown): value is Sentence {
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && 'other' in value;
}
