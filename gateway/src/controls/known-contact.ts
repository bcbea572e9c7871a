/**
 * Contacts that have entered a code from an address. From there they have counts of their own, which the requests of others
 * cannot use up, and a share of the day's text messages is kept for them: nobody is locked out by a stranger who asks for codes.
 */
import { contactIn, type Exchange } from '../request/exchange.js';
import { contactByUsername, contactName } from './contact-name.js';
import type { Services } from './services.js';
import { customerIdOf, type Reply } from '../platform/upstream-reply.js';

/** Milliseconds for which a contact is known at an address, from the last code that was entered there. */
const knownFor = 30 * 24 * 3_600_000;

/** The subject of a request in the limits: its contact, or the customer whose stored contact gets the code. */
export function subjectOf({ identifier, fields, tenant }: Exchange): string {
  return identifier ? contactName(identifier, tenant) : idSubject(fields.customerid);
}

/** The subject of the counts of its own that a known contact has at an address. */
export function ownSubject(exchange: Exchange): string {
  return `${subjectOf(exchange)} ${exchange.visitor.key}`;
}

/** True if the person of the request has entered a code from this address; false while the store is down. */
export async function isKnown({ store, hash }: Services, exchange: Exchange): Promise<boolean> {
  const { tenant, visitor, now } = exchange;
  const keys = subjects(exchange).map((subject) => hash('known contact', subject, visitor.key));
  const values = await Promise.all(
    keys.map((key) => store.read(tenant.scope, key, now).catch(() => undefined)),
  );
  return values.some((value) => value !== undefined);
}

/** A code was entered: its contact is known at this address, and its customer, whose next code may be asked for by card. */
export async function remember(
  { store, hash }: Services,
  exchange: Exchange,
  { json }: Reply,
): Promise<void> {
  const { tenant, visitor, now } = exchange;
  const id = json && customerIdOf(json);
  const known = new Set([...subjects(exchange), ...(id === undefined ? [] : [idSubject(id)])]);
  await Promise.all(
    [...known].map((subject) => {
      const key = hash('known contact', subject, visitor.key);
      return store.replace(tenant.scope, key, undefined, '1', knownFor, now);
    }),
  );
}

/** Every subject of the person: a change of credentials has the contact as username, if its id was found by it. */
function subjects(exchange: Exchange): string[] {
  const { fields, tenant } = exchange;
  const named = contactByUsername(exchange);
  const byName = named && named.channel !== 'card' ? [contactName(named, tenant)] : [];
  const byContact = contactIn(fields) ? [subjectOf(exchange)] : [];
  const byId = fields.customerid === undefined ? [] : [idSubject(fields.customerid)];
  return [...byName, ...byContact, ...byId];
}

const idSubject = (id: string | undefined): string => `id ${String(id)}`;
