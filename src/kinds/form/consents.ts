/**
 * The consents of a form: how they are asked, their initial answer, and the records of what was saved.
 */
import type { ConsentRecord, HashedConsent } from '../../domain/consents.js';
import type { FieldValue, FieldValues, Via } from '../../domain/customer.js';
import { isConsentRequired } from '../consent.js';
import { readValue, type Field } from '../index.js';

/**
 * True if the consents of a form are asked with Yes and No: one of them is mandatory, or required by the host. Otherwise
 * all are checkboxes.
 */
export function asksYesOrNo(fields: readonly Field[], required?: readonly string[]): boolean {
  return fields.some(
    (field) => field.kind === 'consent' && (field.mandatory || isConsentRequired(field, required)),
  );
}

/** The required names that no consent of the campaign has: a spelling mistake in the configuration, or in the campaign. */
export function unknownConsents(
  fields: readonly Field[],
  required: readonly string[],
): readonly string[] {
  const consents = fields.filter(({ kind }) => kind === 'consent');
  return required.filter((name) => !consents.some((field) => isConsentRequired(field, [name])));
}

/**
 * The answer that a consent shows when the form opens. A stored `true` is shown as given. A stored `false` is the
 * customer's own "No" in a log-in journey; in the journey that created the account it is the platform's default
 * and shown as unanswered.
 */
export function initialConsent(stored: FieldValue | undefined, via: Via): boolean | undefined {
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
  shown: readonly HashedConsent[] = [],
): readonly ConsentRecord[] {
  const records = fields.flatMap((field): ConsentRecord[] => {
    const { kind, name } = field;
    if (kind !== 'consent' || !Object.hasOwn(saved, name)) return [];
    const answer = readValue(field, saved[name]);
    if (typeof answer !== 'boolean') return [];
    const seen = shown.find((consent) => consent.name === name);
    const links = seen && Object.freeze(seen.links.map((link) => Object.freeze({ ...link })));
    const record = { ...seen, ...(links && { links }), name, answer, at: at.toISOString() };
    return [Object.freeze(record)];
  });
  return Object.freeze(records);
}
