/**
 * The name of the customer whom the card belongs to.
 */
import type { FieldValues } from './customer.js';

/** The name on the card, as stored. */
export interface Holder {
  readonly cardholder?: string;
  /** The given name, for the welcome. */
  readonly givenName?: string;
}

/** The holder's name and given name, as far as they are stored. */
export function holderOf(values: FieldValues): Holder {
  const [name, surname] = [values.name, values.surname].map((value) =>
    typeof value === 'string' && value.trim() !== '' ? value : '',
  );
  const cardholder = [name, surname].filter(Boolean).join(' ');
  return { ...(cardholder && { cardholder }), ...(name && { givenName: name.trim() }) };
}
