/**
 * A phone number.
 */
import type { FieldBase } from '../domain/field.js';
import { cleanMobile, isShortNumber } from '../domain/read-identifier.js';
import { ifMandatory, type Kind } from './kind.js';
import { readVisibleText, type Single } from './text.js';

export interface PhoneField extends FieldBase {
  readonly kind: 'phone';
}

export const phone: Kind<PhoneField, Single> = {
  declaredAs: undefined,
  declare: () => ({ kind: 'phone' }),
  read: readVisibleText,
  missing: ifMandatory('value-missing'),
  malformed: 'phone-malformed',
  check(_, value, { isPhone = () => true }) {
    if (isShortNumber(String(value))) return { key: 'phone-too-short' };
    const number = cleanMobile(String(value));
    return number && isPhone(number) ? undefined : { key: 'phone-malformed' };
  },
  write: (value) => cleanMobile(String(value)) ?? value,
  unchanged: 'as-stored',
};
