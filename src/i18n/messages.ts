/**
 * The types of a language table. The English table defines the keys; the tests of `test/i18n` check that the JSON file of another
 * language has no missing or extra key.
 */
import type { opening } from './en.opening.js';
import type { main } from './en.main.js';
import type { Sentence } from './sentence.js';

export type OpeningKey = keyof typeof opening;
export type MainKey = keyof typeof main;
export type MessageKey = OpeningKey | MainKey;

export type OpeningMessages = Readonly<Record<OpeningKey, Sentence>>;
export type MainMessages = Readonly<Record<MainKey, Sentence>>;

/** All sentences of a language. */
export type Messages = OpeningMessages & MainMessages;

/** Keys that only a host can add: labels and sentences of its own fields and consents, and of further answer codes. */
export type HostKey =
  | `field-${string}`
  | `missing-${string}`
  | `consent-${string}`
  | `answer-${number}`;

/** Sentences of the host that replace or extend the built-in ones. */
export type MessageOverrides = Readonly<Partial<Record<MessageKey | HostKey, Sentence>>>;

/**
 * The tone in which a language addresses the visitor. Each language has one by default; a file of its own has the sentences
 * that differ in the other one (`de.formal.json`).
 */
export type Tone = 'formal' | 'informal';
