/**
 * The values of the data-entry form: what it shows when it opens, and what is sent when it is saved.
 */
import { accountContacts } from './account-contact.js';
import { initialConsent } from './consents.js';
import type { FieldValue, FieldValues } from './customer.js';
import type { Field, ProfileForm } from './field.js';
import { normaliseValue, sameValue, storedValue, valueOf } from './field-value.js';
import { cleanEmail, cleanMobile } from './identifier.js';

/** How a journey ends, and how it began. */
export type Via = 'registration' | 'login';

export interface FormContext {
  readonly profileForm: ProfileForm;
  readonly via: Via;
}

/**
 * The fields as the form shows them: the account's contacts are read-only, and a choice with a stored list
 * accepts several options, whatever the campaign declares.
 */
export function askedFields(profileForm: ProfileForm): readonly Field[] {
  const contacts = accountContacts(profileForm);
  return profileForm.fields.map((field) => {
    if (contacts.has(field.name)) return { ...field, readOnly: true };
    if (field.kind !== 'choice') return field;
    const stored = storedValue(profileForm.stored, field);
    return typeof stored === 'object' && stored.some(Boolean)
      ? { ...field, multiple: true }
      : field;
  });
}

/** The form's values when it opens, by write name; empty fields are absent. */
export function initialValues({ profileForm, via }: FormContext): FieldValues {
  const values = new Map<string, FieldValue>();
  const contacts = accountContacts(profileForm);
  for (const field of askedFields(profileForm)) {
    const stored = normaliseValue(field, storedValue(profileForm.stored, field));
    const value = field.kind === 'consent' ? initialConsent(stored, via) : stored;
    const shown = value ?? contacts.get(field.name);
    if (shown !== undefined) values.set(field.name, shown);
  }
  return Object.fromEntries(values);
}

/**
 * The body of `PUT /customer`: every field that is not read-only, converted to its type where it was changed,
 * `""` where it was cleared, and the account's contacts. Omitted are fields that are empty and were never stored,
 * and optional consents that were not touched (contract, sections 2 and 5).
 */
export function valuesToSend(context: FormContext, typed: FieldValues): FieldValues {
  const { profileForm } = context;
  const { stored } = profileForm;
  const initial = initialValues(context);
  // Exact names: two fields may differ in case only.
  const answers = new Map(Object.entries(typed));
  const values = new Map<string, FieldValue>(accountContacts(profileForm));
  for (const field of askedFields(profileForm)) {
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
  // A stored value that does not fit the field's type was not shown, so an empty control did not clear it.
  if (value === undefined) return before === undefined ? stored : '';
  // Unchanged text is sent exactly as stored; the other kinds have their own type in the request.
  const isText = field.kind === 'text' || field.kind === 'email' || field.kind === 'phone';
  if (isText && sameValue(value, before)) return stored;
  if (field.kind === 'phone') return cleanMobile(String(value)) ?? value;
  return field.kind === 'email' ? (cleanEmail(String(value)) ?? value) : value;
}
