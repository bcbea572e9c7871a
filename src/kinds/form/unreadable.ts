/**
 * Stored values that cannot be shown: they count as answers, and a save leaves them as they are.
 */
import type { FieldValues } from '../../domain/customer.js';
import { dynamicId } from '../../domain/dynamic-field.js';
import { storedValue } from '../../domain/field-value.js';
import { isAnswered } from '../../domain/field.js';
import { readValue, type Field } from '../index.js';

/** What is stored of a customer. */
export interface Stored {
  readonly stored: FieldValues;
  /** Names of fields with a stored value that cannot be read. */
  readonly unreadable?: readonly string[];
}

/**
 * Whether something is stored for the field that it cannot show. The value of a dynamic field is text, whose kind only the field
 * knows.
 */
export function isUnreadable(field: Field, { stored, unreadable = [] }: Stored): boolean {
  if (unreadable.includes(field.name)) return true;
  if (dynamicId(field.name) === undefined) return false;
  const value = storedValue(stored, field);
  return isAnswered(value) && readValue(field, value) === undefined;
}
