/**
 * An e-mail address.
 */
import type { FieldBase } from '../domain/field.js';
import { cleanEmail } from '../domain/read-identifier.js';
import { ifMandatory, type Kind } from './kind.js';
import { readVisibleText, type Single } from './text.js';

export interface EmailField extends FieldBase {
  readonly kind: 'email';
}

export const email: Kind<EmailField, Single> = {
  declaredAs: undefined,
  declare: () => ({ kind: 'email' }),
  read: readVisibleText,
  missing: ifMandatory('value-missing'),
  malformed: 'email-malformed',
  check: (_, value) => (cleanEmail(String(value)) ? undefined : { key: 'email-malformed' }),
  write: (value) => cleanEmail(String(value)) ?? value,
  unchanged: 'as-stored',
};
