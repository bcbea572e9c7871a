/**
 * Consents: their initial answer in the form, and the records of what was saved.
 */
import type { FieldValue, FieldValues } from './customer.js';
import type { Field } from './field.js';
import { normaliseValue } from './field-value.js';

/** A link that belongs to a consent: in its sentence, or above all consents. */
export interface ConsentLink {
  readonly text: string;
  /** The whole address. */
  readonly href: string;
}

/** A consent as the visitor has seen it. */
export interface ShownConsent {
  /** The write name. */
  readonly name: string;
  /** The sentence as shown, without markup. */
  readonly sentence: string;
  /** The language of the sentence, BCP 47. */
  readonly lang: string;
  readonly links: readonly ConsentLink[];
  /** The version of your consents, from `consents-version`. */
  readonly version?: string;
}

/** One saved answer. What was shown is absent for a consent that the form has no control for. */
export interface ConsentRecord extends Partial<ShownConsent> {
  /** The write name. */
  readonly name: string;
  readonly answer: boolean;
  /** Time of saving, ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * The answer that a consent shows when the form opens. A stored `true` is shown as given. A stored `false` is the
 * customer's own "No" in a log-in journey; in the journey that created the account it is the platform's default
 * and shown as unanswered.
 */
export function initialConsent(
  stored: FieldValue | undefined,
  via: 'registration' | 'login',
): boolean | undefined {
  if (stored === true) return true;
  return stored === false && via === 'login' ? false : undefined;
}

/**
 * The consents among the saved values, in field order, with the time of saving and how they were shown. The records are
 * frozen copies: the page that gets them keeps them as evidence.
 */
export function consentRecords(
  fields: readonly Field[],
  saved: FieldValues,
  at: Date,
  shown: readonly ShownConsent[] = [],
): readonly ConsentRecord[] {
  const records = fields.flatMap((field): ConsentRecord[] => {
    const { kind, name } = field;
    if (kind !== 'consent' || !Object.hasOwn(saved, name)) return [];
    const answer = normaliseValue(field, saved[name]);
    if (typeof answer !== 'boolean') return [];
    const seen = shown.find((consent) => consent.name === name);
    const links = seen && Object.freeze(seen.links.map((link) => Object.freeze({ ...link })));
    const record = { ...seen, ...(links && { links }), name, answer, at: at.toISOString() };
    return [Object.freeze(record)];
  });
  return Object.freeze(records);
}
