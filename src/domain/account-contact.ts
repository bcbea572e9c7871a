/**
 * The contacts that belong to the account. `PUT /customer` must carry them, and the form shows them read-only.
 */
import type { Customer, FieldValue, FieldValues } from './customer.js';
import { isAnswered } from './field.js';
import { valueOf } from './field-value.js';
import type { Identifier } from './identifier.js';
import { cleanCard, cleanMobile } from './read-identifier.js';

/** The write names of the contacts. */
export const contactNames = { email: 'mailcontactdata', mobile: 'mobilecontactdata' } as const;

/**
 * The channel of a username. A username is the e-mail address, the mobile number or the card code used at
 * registration. Digits that are not the stored card are a mobile number if that number is stored, or if no
 * contact is stored at all: `PUT /customer` needs at least one contact.
 */
export function identifierFromUsername(
  username: string,
  { card, fidelyCode, values }: Customer,
): Identifier {
  if (username.includes('@')) return { channel: 'email', value: username };
  const onFile = (name: string) => String(valueOf(values, name) ?? '');
  const mobile = onFile(contactNames.mobile);
  const hasContact = mobile !== '' || onFile(contactNames.email) !== '';
  const isMobile =
    sameNumber(username, hasContact ? mobile : username) &&
    ![card, fidelyCode].some((code) => code !== undefined && sameCard(username, code));
  return { channel: isMobile ? 'mobile' : 'card', value: username };
}

/**
 * The account's contacts by write name: the stored value, else the identifier that was used. After an
 * identification by card the account's contact is unknown to the page, so every stored contact counts.
 */
export function accountContacts({
  stored,
  identifier,
}: {
  readonly stored: FieldValues;
  readonly identifier?: Identifier;
}): ReadonlyMap<string, FieldValue> {
  const { channel = 'card', value = '' } = identifier ?? {};
  const contacts = new Map<string, FieldValue>();
  for (const name of channel === 'card' ? Object.values(contactNames) : [contactNames[channel]]) {
    const onFile = valueOf(stored, name);
    // A list is not a contact.
    const isContact = onFile !== undefined && typeof onFile !== 'object' && isAnswered(onFile);
    if (isContact) contacts.set(name, onFile);
    else if (channel !== 'card') contacts.set(name, value);
  }
  return contacts;
}

/** True if two mobile numbers are equal apart from separators and the country prefix. */
function sameNumber(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => cleanMobile(text)?.replace(/^(?:\+|00)/, ''));
  if (!first || !second) return false;
  return first.endsWith(second) || second.endsWith(first);
}

/** Compares card codes without leading zeros: a server that stores the code as a number drops them. */
function sameCard(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => cleanCard(text)?.replace(/^0+/, ''));
  return first === second;
}
