/**
 * Which contacts are the account's own: the platform wants them with every save, and lets nobody change them there.
 */
import type { Customer, FieldValue } from './customer.js';
import { isAnswered, type Questionnaire } from './field.js';
import { valueOf } from './field-value.js';
import { cleanCard, cleanMobile, type Identifier } from './identifier.js';

const contactNames = { email: 'mailcontactdata', mobile: 'mobilecontactdata' } as const;

/**
 * What a username is: everybody logs in with the contact or the card that she registered with. A number that
 * is not the card is the mobile where it is stored, or where no contact is at all: without one nothing would be saved.
 */
export function identifierOf(username: string, { card, fidelyCode, values }: Customer): Identifier {
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
 * The contacts of the account by write name, as stored where they are. Only the platform knows which one is
 * meant for whoever came by card: all that are on file then.
 */
export function accountContacts({
  stored,
  identifier,
}: Questionnaire): ReadonlyMap<string, FieldValue> {
  const { channel = 'card', value = '' } = identifier ?? {};
  const contacts = new Map<string, FieldValue>();
  for (const name of channel === 'card' ? Object.values(contactNames) : [contactNames[channel]]) {
    const onFile = valueOf(stored, name);
    // A list is no contact, whatever is in it.
    const isContact = onFile !== undefined && typeof onFile !== 'object' && isAnswered(onFile);
    if (isContact) contacts.set(name, onFile);
    else if (channel !== 'card') contacts.set(name, value);
  }
  return contacts;
}

/** Whether two numbers differ in nothing but the way that they are written, or in the country's prefix. */
function sameNumber(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => cleanMobile(text)?.replace(/^(?:\+|00)/, ''));
  if (!first || !second) return false;
  return first.endsWith(second) || second.endsWith(first);
}

/** Zeros in front are lost where the server takes the code for a number. */
function sameCard(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => cleanCard(text)?.replace(/^0+/, ''));
  return first === second;
}
