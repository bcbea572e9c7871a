/**
 * Customer ids that a `checkcard` gave: a code is sent for no other.
 */
import { contactName, notSent } from './code-limits.js';
import type { Exchange } from './exchange.js';
import type { Identifier } from './query.js';
import { businessRefusal } from './refusal.js';
import type { Services } from './services.js';
import { customerIdOf, isSuccess, type Reply } from './upstream-reply.js';

/** Milliseconds that a customer id is good for a code. */
const knownFor = 3_600_000;

/** Remembers the id of a `checkcard` answer, with what it was found by. */
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

/** Throws the platform's "not sent" for an id that was not found by this contact, or by a card without one. */
export async function requireKnownId(services: Services, exchange: Exchange): Promise<void> {
  const { fields, identifier, tenant } = exchange;
  if (await isKnownId(services, exchange, fields.customerid ?? '', identifier)) return;
  services.alarms.alarm(tenant, 'walked-id');
  throw businessRefusal(notSent[identifier?.channel ?? 'card'], 'unknown id');
}

/** Whether a `checkcard` of the last hour found the id by this contact (without one: by a card). */
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

/** Which card found it does not matter: the code goes to the contact on file. */
function contactOf(identifier: Identifier, tenant: Exchange['tenant']): string {
  return identifier.channel === 'card' ? 'card' : contactName(identifier, tenant);
}

function keyOf({ hash }: Services, id: string, contact: string): string {
  return hash('known id', id, contact);
}
