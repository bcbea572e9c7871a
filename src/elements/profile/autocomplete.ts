/**
 * What the browser may fill in where.
 */
import type { Field } from '../../domain/field.js';

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
 * `off` for what no browser knows: it would offer what was typed into fields of the same name elsewhere. Radios and
 * checkboxes carry none, gender's `sex` neither: to HTML the attribute does not apply to them.
 */
export function autocompleteOf({ name }: Field): string {
  return (Object.hasOwn(tokens, name) ? tokens[name] : undefined) ?? 'off';
}
