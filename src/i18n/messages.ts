/**
 * The shape of a language. English decides which sentences exist; every other table must have the
 * same keys, no more and no fewer, or it does not compile.
 */
import type { fields } from './en.fields.js';
import type { opening } from './en.opening.js';
import type { rest } from './en.rest.js';
import type { Sentence } from './sentence.js';

export type OpeningKey = keyof typeof opening;
export type RestKey = keyof typeof rest;
export type MessageKey = OpeningKey | RestKey;

export type OpeningMessages = Readonly<Record<OpeningKey, Sentence>>;
export type FieldMessages = Readonly<Record<keyof typeof fields, Sentence>>;
export type RestMessages = Readonly<Record<RestKey, Sentence>>;

/** A whole language. */
export type Messages = OpeningMessages & RestMessages;

/** Sentences that only a host can have: its own fields, and answer codes that have no words here. */
export type HostKey = `field-${string}` | `consent-${string}` | `answer-${number}`;

/** Sentences that a host puts in the place of ours, or adds. */
export type MessageOverrides = Readonly<Partial<Record<MessageKey | HostKey, Sentence>>>;
