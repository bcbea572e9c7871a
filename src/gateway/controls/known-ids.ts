/**
 * Remembers the customer ids that a `checkcard` returned. A code is sent only for such an id.
 */
import { contactName, notSent } from './code-limits.js';
import type { Exchange } from '../request/exchange.js';
import type { Identifier } from '../request/query.js';
import { businessRefusal } from '../request/refusal.js';
import type { Services } from './services.js';
import { customerIdOf, isSuccess, type Reply } from '../platform/upstream-reply.js';

/** Milliseconds for which a customer id is remembered. */
const knownFor = 3_600_000;

/** Remembers the id in the reply to a `checkcard`, together with the contact or card that found it. */
export function learnId(
  services: Services,
  { tenant, identifier, now }: Exchange,
  reply: Reply,
): Promise<unknown> {
  const id = isSuccess(reply) && reply.json ? customerIdOf(reply.json) : undefined;
  services.alarms.noteCheck(tenant, id !== undefined);
  if (id === undefined || !identifier) return Promise.resolve();
  const key = keyOf(services, id, contactOf(identifier, tenant));
  return services.store.replace(tenant.scope, key, undefined, '1', knownFor, now);
}

/**
 * Rejects with the platform's "not sent" `Refusal`, and raises an alarm, if the id is not known for the request's
 * contact (or for a card, if the request has no contact). Rejects with `StoreClosed` while the store is down.
 */
export async function requireKnownId(services: Services, exchange: Exchange): Promise<void> {
  const { fields, identifier, tenant } = exchange;
  if (await isKnownId(services, exchange, fields.customerid ?? '', identifier)) return;
  services.alarms.alarm(tenant, 'walked-id');
  throw businessRefusal(notSent[identifier?.channel ?? 'card'], 'unknown id');
}

/** True if a `checkcard` within the last hour found the id by this contact; without a contact, by a card. */
export async function isKnownId(
  services: Services,
  { tenant, now }: Exchange,
  id: string,
  identifier: Identifier | undefined,
): Promise<boolean> {
  const contact = identifier ? contactOf(identifier, tenant) : 'card';
  const value = await services.store.read(tenant.scope, keyOf(services, id, contact), now);
  return value !== undefined;
}

/** The contact for the key. All cards are equal, because the code is sent to the stored contact. */
function contactOf(identifier: Identifier, tenant: Exchange['tenant']): string {
  return identifier.channel === 'card' ? 'card' : contactName(identifier, tenant);
}

function keyOf({ hash }: Services, id: string, contact: string): string {
  return hash('known id', id, contact);
}
