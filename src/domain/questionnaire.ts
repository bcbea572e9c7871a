/**
 * A data-entry form from opening to saving: what it holds at first, and what goes to the server.
 */
import { accountContacts } from './account-contact.js';
import { initialConsent } from './consents.js';
import type { FieldValue, FieldValues } from './customer.js';
import type { Field, Questionnaire } from './field.js';
import { normaliseValue, sameValue, storedValue, valueOf } from './field-value.js';
import { cleanEmail, cleanMobile } from './identifier.js';

export type Journey = 'registration' | 'login';

export interface Opening {
  readonly questionnaire: Questionnaire;
  readonly journey: Journey;
}

/**
 * The questionnaire's fields as the form asks them: the contacts of the account read-only, and a choice of which
 * a list is stored as one of several, whatever the campaign declares.
 */
export function askedFields(questionnaire: Questionnaire): readonly Field[] {
  const contacts = accountContacts(questionnaire);
  return questionnaire.fields.map((field) => {
    if (contacts.has(field.name)) return { ...field, readOnly: true };
    if (field.kind !== 'choice') return field;
    const stored = storedValue(questionnaire.stored, field);
    return typeof stored === 'object' && stored.some(Boolean)
      ? { ...field, multiple: true }
      : field;
  });
}

/** What the form holds when it opens, by write name; empty fields are absent. */
export function initialValues({ questionnaire, journey }: Opening): FieldValues {
  const values = new Map<string, FieldValue>();
  const contacts = accountContacts(questionnaire);
  for (const field of askedFields(questionnaire)) {
    const stored = normaliseValue(field, storedValue(questionnaire.stored, field));
    const value = field.kind === 'consent' ? initialConsent(stored, journey) : stored;
    const shown = value ?? contacts.get(field.name);
    if (shown !== undefined) values.set(field.name, shown);
  }
  return Object.fromEntries(values);
}

/**
 * What `PUT /customer` is to carry: every field that is not read-only, in the type of its kind where it was
 * changed, `""` for what was cleared, and the account's contact. Left out is what is empty and was never
 * stored, and an optional consent that nobody touched.
 */
export function valuesToSend(opening: Opening, typed: FieldValues): FieldValues {
  const { questionnaire } = opening;
  const { stored } = questionnaire;
  const initial = initialValues(opening);
  // By the very name: another field's may differ in case alone.
  const answers = new Map(Object.entries(typed));
  const values = new Map<string, FieldValue>(accountContacts(questionnaire));
  for (const field of askedFields(questionnaire)) {
    if (field.readOnly) continue;
    const value = valueToSend(field, answers.get(field.name), storedValue(stored, field));
    const untouched =
      field.kind === 'consent' &&
      !field.mandatory &&
      sameValue(value, valueOf(initial, field.name));
    if (value !== undefined && !untouched) values.set(field.name, value);
  }
  return Object.fromEntries(values);
}

function valueToSend(
  field: Field,
  typed: FieldValue | undefined,
  stored: FieldValue | undefined,
): FieldValue | undefined {
  const value = normaliseValue(field, typed);
  if (field.kind === 'consent') return value;
  const before = normaliseValue(field, stored);
  // Whoever was shown nothing, since it does not fit the field's type, has cleared nothing.
  if (value === undefined) return before === undefined ? stored : '';
  // Text goes back as it was stored, character by character; the other kinds have a type of their own on the wire.
  const isText = field.kind === 'text' || field.kind === 'email' || field.kind === 'phone';
  if (isText && sameValue(value, before)) return stored;
  if (field.kind === 'phone') return cleanMobile(String(value)) ?? value;
  return field.kind === 'email' ? (cleanEmail(String(value)) ?? value) : value;
}
