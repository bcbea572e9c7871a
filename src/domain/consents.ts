/**
 * Consents: their initial answer in the form, and the records of what was saved.
 */
import type { FieldValue, FieldValues } from './customer.js';
import type { Field } from './field.js';
import { normaliseValue } from './field-value.js';

/** One saved answer. */
export interface ConsentRecord {
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

/** The consents among the saved values, in field order, with the time of saving. */
export function consentRecords(
  fields: readonly Field[],
  saved: FieldValues,
  at: Date,
): readonly ConsentRecord[] {
  return fields.flatMap((field) => {
    const { kind, name } = field;
    if (kind !== 'consent' || !Object.hasOwn(saved, name)) return [];
    const answer = normaliseValue(field, saved[name]);
    return typeof answer === 'boolean' ? [{ name, answer, at: at.toISOString() }] : [];
  });
}
