/**
 * A consent: Yes or No, of which a stored No is an answer. The host may require a Yes.
 */
import type { FieldBase } from '../domain/field.js';
import { readBoolean } from './boolean.js';
import { asIs, type Kind } from './kind.js';

export interface ConsentField extends FieldBase {
  readonly kind: 'consent';
}

export const consent: Kind<ConsentField, boolean> = {
  declaredAs: undefined,
  declare: () => ({ kind: 'consent' }),
  read: readBoolean,
  missing(field, { consentsRequired }) {
    if (isConsentRequired(field, consentsRequired)) return 'consent-required';
    return field.mandatory ? 'consent-missing' : undefined;
  },
  malformed: 'consent-missing',
  check(field, value, { consentsRequired }) {
    const isRefused = !value && isConsentRequired(field, consentsRequired);
    return isRefused ? { key: 'consent-required' } : undefined;
  },
  write: asIs,
  unchanged: 'as-read',
};

/** True if the host requires a Yes for this consent. Names are compared case-insensitively. */
export function isConsentRequired(
  { name }: Pick<FieldBase, 'name'>,
  required: readonly string[] = [],
): boolean {
  return required.some((given) => given.toLowerCase() === name.toLowerCase());
}
