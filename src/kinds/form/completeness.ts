/**
 * Which mandatory fields of a customer have no value yet.
 */
import type { FieldValues } from '../../domain/customer.js';
import { storedValue } from '../../domain/field-value.js';
import { isAnswered } from '../../domain/field.js';
import { needsHostOptions } from '../choice.js';
import { isRequired, readValue, type Field } from '../index.js';
import { isUnreadable } from './unreadable.js';

/**
 * Write names of mandatory fields without an answer, in field order. Any stored boolean answers a consent, including `false`, and so
 * does a stored value that cannot be read (`unreadable`). Read-only fields never count: the visitor cannot fill them.
 */
export function missingFields(
  fields: readonly Field[],
  values: FieldValues,
  unreadable?: readonly string[],
): readonly string[] {
  return fields
    .filter(
      (field) => isRequired(field) && !field.readOnly && !hasAnswer(field, values, unreadable),
    )
    .map(({ name }) => name);
}

/**
 * Mandatory choices without an answer whose options come from the host and whose parent has a value. Whether
 * such a choice has options at all is only known after asking the host.
 */
export function choicesAwaitingOptions(
  fields: readonly Field[],
  values: FieldValues,
  unreadable?: readonly string[],
): readonly Field[] {
  return fields.filter((field) => {
    if (!field.mandatory || field.readOnly || !needsHostOptions(field)) return false;
    const { parent } = field;
    const above = fields.find(({ name }) => name === parent);
    return !hasAnswer(field, values, unreadable) && (!above || hasAnswer(above, values));
  });
}

function hasAnswer(field: Field, stored: FieldValues, unreadable?: readonly string[]): boolean {
  const isShown = isAnswered(readValue(field, storedValue(stored, field)));
  return isShown || isUnreadable(field, { stored, unreadable });
}

/**
 * The fields to show. Without an options source, an optional choice that needs one is left out; a mandatory one
 * becomes a text, which the API validates, and is named by `fieldsMissingOptions`.
 */
export function shownFields(fields: readonly Field[], hasHostOptions: boolean): readonly Field[] {
  return fields.flatMap((field) => {
    if (hasHostOptions || !needsHostOptions(field)) return [field];
    const { name, group, readOnly, label } = field;
    const text: Field = {
      kind: 'text',
      name,
      group,
      mandatory: isRequired(field),
      readOnly,
      label,
    };
    return field.mandatory ? [text] : [];
  });
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
