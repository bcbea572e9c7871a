/**
 * A value that the page offers, as the control of its field takes it.
 */
import { dateParts } from '../../domain/calendar.js';
import type { FieldValue, FieldValues } from '../../domain/customer.js';
import { ownValue, sameValue } from '../../domain/field-value.js';
import { cleanMobile } from '../../domain/read-identifier.js';
import type { Field } from '../../kinds/index.js';
import { countryAt } from '../phone/countries.js';
import type { Control } from './controls/control.js';

/** The value of a field among `offered` as a draft of its control; undefined if there is none. */
export function asDraft(field: Field, offered: FieldValues): FieldValue | undefined {
  const value = ownValue(offered, field.name);
  if (value === undefined) return undefined;
  if (field.kind === 'phone') return [countryAt(String(value)) ?? '', String(value)];
  if (field.kind !== 'date') return value;
  const { day, month, year } = dateParts(String(value));
  return [day, month, year];
}

/** Whether the control holds the offered value. */
export function isOffered(control: Control, offered: FieldValue): boolean {
  const { value, error } = control.read();
  if (error) return false;
  return sameValue(plain(control.field, value), plain(control.field, offered));
}

/** A phone number without its separators. */
function plain({ kind }: Field, value: FieldValue | undefined): FieldValue | undefined {
  return kind === 'phone' && value !== undefined ? cleanMobile(String(value)) : value;
}
