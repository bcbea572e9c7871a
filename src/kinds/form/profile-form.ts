/**
 * The values of the data-entry form: what it shows when it opens, and what is sent when it is saved.
 */
import { accountContacts } from '../../domain/account-contact.js';
import type { FieldValue, FieldValues, Via } from '../../domain/customer.js';
import { sameValue, storedValue, valueOf } from '../../domain/field-value.js';
import type { Identifier } from '../../domain/identifier.js';
import { readValue, writeValue, type Field } from '../index.js';
import { initialConsent } from './consents.js';
import { isUnreadable, type Stored } from './unreadable.js';

/** The model of the data-entry form: the visible fields in order, and the stored values. */
export interface ProfileForm extends Stored {
  readonly fields: readonly Field[];
  /** The identifier of the account; determines which contact is read-only. */
  readonly identifier?: Identifier;
}

export interface FormContext {
  readonly profileForm: ProfileForm;
  readonly via: Via;
}

/**
 * The fields as the form shows them: the account's contacts are read-only, and a field with a stored value that cannot be shown may
 * stay empty.
 */
export function askedFields(profileForm: ProfileForm): readonly Field[] {
  const contacts = accountContacts(profileForm);
  return profileForm.fields.map((field) => {
    if (contacts.has(field.name)) return { ...field, readOnly: true };
    return isUnreadable(field, profileForm) ? { ...field, mandatory: false } : field;
  });
}

/** The form's values when it opens, by write name; empty fields are absent. */
export function initialValues({ profileForm, via }: FormContext): FieldValues {
  const values = new Map<string, FieldValue>();
  const contacts = accountContacts(profileForm);
  for (const field of askedFields(profileForm)) {
    const stored = readValue(field, storedValue(profileForm.stored, field));
    const value = field.kind === 'consent' ? initialConsent(stored, via) : stored;
    const shown = value ?? contacts.get(field.name);
    if (shown !== undefined) values.set(field.name, shown);
  }
  return Object.fromEntries(values);
}

/**
 * The body of `PUT /customer`: every field that is not read-only, converted to its type where it was changed,
 * `""` where it was cleared, and the account's contacts. Omitted are fields that are empty and were never stored,
 * and optional consents that were not touched.
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
  const value = readValue(field, typed);
  if (field.kind === 'consent') return value;
  if (value !== undefined) return writeValue(field, value, stored);
  // A stored value that cannot be read was not shown, so an empty control did not clear it.
  return readValue(field, stored) === undefined ? undefined : '';
}
