/**
 * Which mandatory fields of a customer have no value yet.
 */
import type { FieldValues } from './customer.js';
import { isAnswered, type ChoiceField, type Field } from './field.js';
import { normaliseValue, storedValue } from './field-value.js';

/**
 * Write names of mandatory fields without an answer, in field order. Any stored boolean answers a consent,
 * including `false`. Read-only fields never count: the visitor cannot fill them.
 */
export function missingFields(fields: readonly Field[], values: FieldValues): readonly string[] {
  return fields
    .filter((field) => isRequired(field) && !field.readOnly && !hasAnswer(field, values))
    .map(({ name }) => name);
}

/**
 * Mandatory choices without an answer whose options come from the host and whose parent has a value. Whether
 * such a choice has options at all is only known after asking the host.
 */
export function choicesAwaitingOptions(
  fields: readonly Field[],
  values: FieldValues,
): readonly Field[] {
  return fields.filter((field) => {
    if (!field.mandatory || field.readOnly || !needsHostOptions(field)) return false;
    const { parent } = field;
    const above = fields.find(({ name }) => name === parent);
    return !hasAnswer(field, values) && (!above || hasAnswer(above, values));
  });
}

function hasAnswer(field: Field, values: FieldValues): boolean {
  return isAnswered(normaliseValue(field, storedValue(values, field)));
}

/**
 * True if an answer is required. A choice that depends on a parent is required only once it is known to have
 * options: not every region has all levels below it.
 */
export function isRequired(field: Field): boolean {
  if (!field.mandatory) return false;
  return field.kind !== 'choice' || field.parent === undefined || (field.options?.length ?? 0) > 0;
}

/**
 * The fields to show. Without an options source, an optional choice that needs one is left out; a mandatory one
 * stays, is shown as a text input, and is named by `fieldsMissingOptions`.
 */
export function shownFields(fields: readonly Field[], hasHostOptions: boolean): readonly Field[] {
  return fields.filter((field) => hasHostOptions || field.mandatory || !needsHostOptions(field));
}

/** Write names of mandatory choices without options and without an options source: an integration error. */
export function fieldsMissingOptions(
  fields: readonly Field[],
  hasHostOptions: boolean,
): readonly string[] {
  if (hasHostOptions) return [];
  return fields
    .filter((field) => field.mandatory && needsHostOptions(field))
    .map(({ name }) => name);
}

function needsHostOptions(field: Field): field is ChoiceField {
  return field.kind === 'choice' && field.options === undefined;
}
