/**
 * `GET /customer/checkcard`: finds a customer by card, e-mail address or mobile number.
 */
import type { Call, Outcome } from './call.js';
import type { SandboxCustomer } from './customer.js';
import { checkStatus } from './auth.js';
import { businessRefusal, contractBreach } from './refusal.js';
import { checkMobile, isMail } from './request-check.js';
import type { IdentifierKind, SandboxState } from './state.js';

const kinds: readonly IdentifierKind[] = ['card', 'email', 'mobile'];

/** `GET /customer/checkcard`: exactly one of card, e-mail or mobile. */
export function checkCard({ state, query, session }: Call): Outcome {
  const names = [...query.keys()];
  const unexpected = names.find((name) => !kinds.some((kind) => kind === name));
  if (unexpected !== undefined) throw contractBreach(unexpected, 'unexpected query field');
  const kind = kinds.find((candidate) => candidate === names[0]);
  if (!kind) throw contractBreach(kinds.join(' or '), 'missing query field');
  if (names.length > 1) throw contractBreach(names[1] ?? '', 'unexpected query field');
  const value = query.get(kind) ?? '';
  if (value === '') throw contractBreach(kind, 'must not be empty');
  if (/\s/.test(value)) throw contractBreach(kind, 'must not contain spaces');
  if (kind === 'mobile') checkMobile(kind, value);
  if (kind === 'email' && !isMail(value)) throw businessRefusal('invalidMail', kind);

  const customer = byIdentifier(state, session?.campaignId ?? '', kind, value);
  if (!customer) throw businessRefusal('newPerson');
  checkStatus(customer);
  session?.identified.set(customer.id, kind);
  return {
    kind: 'identified',
    customerId: customer.id,
    registered: customer.username !== undefined,
  };
}

/** The customer of a campaign with that card, stored e-mail or stored mobile. */
export function byIdentifier(
  state: SandboxState,
  campaignId: string,
  kind: IdentifierKind,
  value: string,
): SandboxCustomer | undefined {
  const wanted = value.toLowerCase();
  return state.customers.find((customer) => {
    if (customer.campaignId !== campaignId) return false;
    if (kind === 'card') return customer.card === value;
    const field = kind === 'email' ? 'mailcontactdata' : 'mobilecontactdata';
    const stored = [customer.data[field], customer.username];
    return stored.some((text) => typeof text === 'string' && text.toLowerCase() === wanted);
  });
}
