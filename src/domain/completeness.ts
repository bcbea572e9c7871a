/**
 * What is still missing of a person's data.
 */
import type { FieldValues } from './customer.js';
import { isAnswered, type ChoiceField, type Field } from './field.js';
import { normaliseValue, storedValue } from './field-value.js';

/**
 * The names of mandatory fields without an answer, in the order of the fields. Any stored boolean answers a
 * consent, a No too. A read-only field never counts: nobody can fill it, and the person would be stuck.
 */
export function missingFields(fields: readonly Field[], values: FieldValues): readonly string[] {
  return fields
    .filter((field) => isRequired(field) && !field.readOnly && !hasAnswer(field, values))
    .map(({ name }) => name);
}

/**
 * Mandatory choices without an answer whose options only the host knows, the one above them chosen: whether
 * there is anything to choose is for the host to say.
 */
export function openChoices(fields: readonly Field[], values: FieldValues): readonly Field[] {
  return fields.filter((field) => {
    if (!field.mandatory || field.readOnly || !needsSource(field)) return false;
    const { parent } = field;
    const above = fields.find(({ name }) => name === parent);
    return !hasAnswer(field, values) && (!above || hasAnswer(above, values));
  });
}

function hasAnswer(field: Field, values: FieldValues): boolean {
  return isAnswered(normaliseValue(field, storedValue(values, field)));
}

/**
 * Whether an answer must be given. A choice that hangs on another one must be made only if it is known to
 * have options: not every place has all the levels below it.
 */
export function isRequired(field: Field): boolean {
  if (!field.mandatory) return false;
  return field.kind !== 'choice' || field.parent === undefined || (field.options?.length ?? 0) > 0;
}

/**
 * The fields that can be shown. A choice whose options only the host could give is left out when there
 * is no such host, unless it is mandatory: then it is shown as plain text, and `optionsMissing` names it.
 */
export function shownFields(fields: readonly Field[], hasSource: boolean): readonly Field[] {
  return fields.filter((field) => hasSource || field.mandatory || !needsSource(field));
}

/** The names of mandatory choices that nobody gives options for: a developer's mistake. */
export function optionsMissing(fields: readonly Field[], hasSource: boolean): readonly string[] {
  if (hasSource) return [];
  return fields.filter((field) => field.mandatory && needsSource(field)).map(({ name }) => name);
}

function needsSource(field: Field): field is ChoiceField {
  return field.kind === 'choice' && field.options === undefined;
}
