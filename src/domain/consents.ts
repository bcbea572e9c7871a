/**
 * Consents: asked one by one, never taken for granted, kept for the host's records.
 */
import type { FieldValue, FieldValues } from './customer.js';
import type { Field } from './field.js';
import { normaliseValue } from './field-value.js';

/** One answer as it was saved. */
export interface ConsentRecord {
  /** The write name. */
  readonly name: string;
  readonly answer: boolean;
  /** When it was saved, ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * What a consent shows at first. A stored `false` is an answer of someone who logs in, yet nobody's in the
 * journey that made the account: the platform writes it by itself.
 */
export function initialConsent(
  stored: FieldValue | undefined,
  journey: 'registration' | 'login',
): boolean | undefined {
  if (stored === true) return true;
  return stored === false && journey === 'login' ? false : undefined;
}

/** The answers among the values that were saved, in the order of the fields. */
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
