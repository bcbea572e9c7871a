/**
 * Contacts that have entered a code from an address. From there they have counts of their own, which the requests of others
 * cannot use up, and a share of the day's text messages is kept for them: nobody is locked out by a stranger who asks for codes.
 * The texts from all addresses of a contact have a common limit, so that one SIM cannot use up those of the shop.
 */
import { contactIn, type Exchange } from '../request/exchange.js';
import { contactByUsername, contactName } from './contact-name.js';
import type { Services } from './services.js';
import { customerIdOf, type Reply } from '../platform/upstream-reply.js';

/** Milliseconds for which a contact is known at an address, from the last code that was entered there. */
const knownFor = 30 * 24 * 3_600_000;
/** Most addresses at which a contact is known: one person with one SIM can enter codes from addresses without end. */
const mostAddresses = 5;
/** Most attempts to write the addresses of a contact while other requests write them, too. */
const mostAttempts = 5;

/** An address at which a contact is known, as a keyed hash, until a time in epoch milliseconds. */
type KnownAddress = readonly [hash: string, until: number];

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
  const known = await Promise.all(
    subjects(exchange).map(async (subject) => {
      const list = await store
        .read(tenant.scope, listKey(hash, subject), now)
        .catch(() => undefined);
      const here = hash('known address', subject, visitor.key);
      return readList(list, now).some(([address]) => address === here);
    }),
  );
  return known.includes(true);
}

/** A code was entered: its contact is known at this address, and its customer, whose next code may be asked for by card. */
export async function remember(
  services: Services,
  exchange: Exchange,
  { json }: Reply,
): Promise<void> {
  const id = json && customerIdOf(json);
  const known = new Set([...subjects(exchange), ...(id === undefined ? [] : [idSubject(id)])]);
  await Promise.all([...known].map((subject) => addAddress(services, exchange, subject)));
}

/** Adds the address of a request to those of a contact, instead of the one whose last code is the oldest. */
async function addAddress(
  { store, hash }: Services,
  { tenant, visitor, now }: Exchange,
  subject: string,
): Promise<void> {
  const key = listKey(hash, subject);
  const here: KnownAddress = [hash('known address', subject, visitor.key), now + knownFor];
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const list = await store.claim(tenant.scope, key, writeList([here]), knownFor, now);
    if (list === undefined) return;
    const others = readList(list, now).filter(([address]) => address !== here[0]);
    const next = writeList([here, ...others].slice(0, mostAddresses));
    if (await store.replace(tenant.scope, key, list, next, knownFor, now)) return;
  }
}

const listKey = (hash: Services['hash'], subject: string): string => hash('known contact', subject);

/** As `hash.until`, with spaces between them. */
const writeList = (addresses: readonly KnownAddress[]): string =>
  addresses.map((address) => address.join('.')).join(' ');

/** The addresses of a contact at `now`, the one of the latest code first. */
function readList(list = '', now: number): readonly KnownAddress[] {
  const addresses = list.split(' ').map((address): KnownAddress => {
    const [hash = '', until] = address.split('.');
    return [hash, Number(until)];
  });
  return addresses.filter(([, until]) => now < until);
}

/** Every subject of the person: a change of credentials has the contact as username, if its id was found by it. */
export function subjects(exchange: Exchange): string[] {
  const { fields, tenant } = exchange;
  const named = contactByUsername(exchange);
  const byName = named && named.channel !== 'card' ? [contactName(named, tenant)] : [];
  const byContact = contactIn(fields) ? [subjectOf(exchange)] : [];
  const byId = fields.customerid === undefined ? [] : [idSubject(fields.customerid)];
  return [...byName, ...byContact, ...byId];
}

const idSubject = (id: string | undefined): string => `id ${String(id)}`;
