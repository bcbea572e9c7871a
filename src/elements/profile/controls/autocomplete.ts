/**
 * The `autocomplete` tokens of the fields.
 */
import type { Field } from '../../../domain/field.js';

const tokens: Readonly<Record<string, string>> = {
  name: 'given-name',
  surname: 'family-name',
  mailcontactdata: 'email',
  mobilecontactdata: 'tel',
  telephonecontactdata: 'home tel',
  address: 'address-line1',
  zip: 'postal-code',
  country: 'country-name',
};

/**
 * `off` for a field that browsers do not know: they would offer values of equally named fields of other sites. Radios
 * and checkboxes carry no token, gender's `sex` neither: in HTML the attribute does not apply to them.
 */
export function autocompleteOf({ name }: Field): string {
  return (Object.hasOwn(tokens, name) ? tokens[name] : undefined) ?? 'off';
}
