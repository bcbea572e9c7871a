/**
 * The alarm about lists of identifiers: look-ups of identifiers that the platform does not know, less those for which a
 * code was requested. Counted in the store, because the code may be requested at another gateway than the look-up.
 */
import type { Limit } from '../limits/limit-factory.js';
import type { Exchange } from '../request/exchange.js';
import { contactName } from './contact-name.js';
import type { Services } from './services.js';

const hour = 3_600_000;
/** Milliseconds that a visitor has to request a code before the look-up counts. */
const patience = 300_000;
/** Look-ups without a code, of one address with a challenge, that are more than a crowd that has just arrived. */
const crowd = 1000;
/** Unknown identifiers that one visitor looks up in an hour, without a code for them. */
const unknown = 60;
/** In a crowd, one in so many look-ups may be left without a code: typing errors, and visitors who leave. */
const share = 4;

/**
 * Counts an identifier that the platform does not know, once an hour for each address. Raises `enumeration` if too many
 * are without a code. Behind an address with a challenge there can be a crowd, whose codes come later than its look-ups.
 */
export async function noteUnknown(services: Services, exchange: Exchange): Promise<void> {
  const { settings, store, alarms } = services;
  const { tenant, visitor, now, identifier } = exchange;
  if (!identifier) return;
  const looked = count(services, exchange, 'looked up', hour, 1);
  const recent = count(services, exchange, 'just looked up', patience, 1);
  const asked = count(services, exchange, 'with a code', hour, 0);
  const seen = firstOf(services, exchange, 'unknown');
  const taken = await store.take('local', tenant.scope, [seen, looked, recent, asked], now);
  if (taken.refused) return;
  const codes = taken.used(asked);
  const without = taken.used(looked) + 1 - codes;
  const settled = without - (taken.used(recent) + 1);
  const most =
    Math.max(1, visitor.factor) * (settings.challenge ? Math.max(crowd, unknown) : unknown);
  if (without >= most || (settled >= unknown && settled * (share - 1) >= codes))
    alarms.alarm(tenant, 'enumeration');
}

/** A code was requested for an identifier: if it was looked up, it was by a new customer. */
export async function noteCode(services: Services, exchange: Exchange): Promise<void> {
  const { store } = services;
  const { tenant, now, identifier } = exchange;
  if (!identifier) return;
  const first = firstOf(services, exchange, 'code');
  const seen = firstOf(services, exchange, 'unknown', 0);
  const taken = await store.take('local', tenant.scope, [first, seen], now);
  if (taken.refused || taken.used(seen) === 0) return;
  await store.note(tenant.scope, [count(services, exchange, 'with a code', hour, 1)], now);
}

function count(
  { limits }: Services,
  { visitor }: Exchange,
  what: string,
  span: number,
  cost: number,
): Limit {
  const rule = { limit: 0, span, cost, force: true, group: 'address' };
  return limits.sum('check-ip', `${what} ${visitor.key}`, rule);
}

/** That this address does this for the first time in an hour with this identifier. With `cost` 0 it only tells. */
function firstOf(
  { limits }: Services,
  { visitor, identifier, tenant }: Exchange,
  what: string,
  cost = 1,
): Limit {
  const contact = identifier ? contactName(identifier, tenant) : '';
  return limits.first(`${what} ${visitor.key} ${contact}`, hour, cost);
}
