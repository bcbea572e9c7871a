/**
 * A data-entry form from opening to saving: what it holds at first, and what goes to the server.
 */
import { initialConsent } from './consents.js';
import type { FieldValue, FieldValues } from './customer.js';
import type { Field, Questionnaire } from './field.js';
import { isAnswered } from './field.js';
import { normaliseValue, sameValue, valueOf } from './field-value.js';
import { cleanEmail, cleanMobile, type Identifier } from './identifier.js';

export type Journey = 'registration' | 'login';

export interface Opening {
  readonly questionnaire: Questionnaire;
  readonly journey: Journey;
  /** Who registered; a card code is no contact. */
  readonly identifier?: Identifier;
}

/** The write names of the contacts that the platform wants with every save. */
const contactNames = { email: 'mailcontactdata', mobile: 'mobilecontactdata' } as const;

/** The write name of the field that holds this identifier; a card code has none. */
export function contactField(identifier: Identifier | undefined): string | undefined {
  return identifier && identifier.channel !== 'card' ? contactNames[identifier.channel] : undefined;
}

/** The fields with the contact that was used to register shown read-only. */
export function lockContact(
  fields: readonly Field[],
  identifier: Identifier | undefined,
): readonly Field[] {
  const contact = contactField(identifier);
  return fields.map((field) => (field.name === contact ? { ...field, readOnly: true } : field));
}

/** What the form holds when it opens, by write name; empty fields are absent. */
export function initialValues({ questionnaire, journey, identifier }: Opening): FieldValues {
  const values = new Map<string, FieldValue>();
  for (const field of questionnaire.fields) {
    const stored = normaliseValue(field, valueOf(questionnaire.stored, field.name));
    const value = field.kind === 'consent' ? initialConsent(stored, journey) : stored;
    if (value !== undefined) values.set(field.name, value);
  }
  const contact = contactField(identifier);
  const shown = questionnaire.fields.some(({ name }) => name === contact);
  if (identifier && contact && shown && !values.has(contact)) values.set(contact, identifier.value);
  return Object.fromEntries(values);
}

/**
 * What `PUT /customer` is to carry: every field that is not read-only in the type of its kind, `""` for
 * what was cleared, and the account's contact. Left out is what is empty and was never stored, and an
 * optional consent that nobody touched.
 */
export function valuesToSend(opening: Opening, typed: FieldValues): FieldValues {
  const { questionnaire, identifier } = opening;
  const { stored } = questionnaire;
  const initial = initialValues(opening);
  const values = new Map<string, FieldValue>(accountContacts(stored, identifier));
  for (const field of lockContact(questionnaire.fields, identifier)) {
    if (field.readOnly) continue;
    const value = valueToSend(field, valueOf(typed, field.name), valueOf(stored, field.name));
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
  if (value !== undefined) {
    const plain = field.kind === 'text' || field.kind === 'email' || field.kind === 'phone';
    // What is stored goes back whole, and a field we do not know in the type it came in.
    if (plain && sameValue(value, normaliseValue(field, stored))) return stored;
    if (field.kind === 'phone') return cleanMobile(String(value)) ?? value;
    return field.kind === 'email' ? (cleanEmail(String(value)) ?? value) : value;
  }
  if (field.kind === 'consent') return undefined;
  return isAnswered(normaliseValue(field, stored)) ? '' : undefined;
}

/** The one contact that was used to register; whoever came by card has those on file. */
function accountContacts(
  stored: FieldValues,
  identifier: Identifier | undefined,
): readonly (readonly [string, FieldValue])[] {
  const used = contactField(identifier);
  const names = used ? [used] : Object.values(contactNames);
  return names.flatMap((name) => {
    const onFile = valueOf(stored, name);
    if (isAnswered(onFile) && onFile !== undefined) return [[name, onFile] as const];
    return identifier && name === used ? [[name, identifier.value] as const] : [];
  });
}
