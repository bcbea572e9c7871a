/**
 * The names of a contact: in the limits, and in the seal of a customer id.
 */
import { accountName, countedName, mailbox } from '../limits/contact.js';
import type { TenantSettings } from '../options/settings.js';
import type { Exchange } from '../request/exchange.js';
import type { Identifier } from '../request/query.js';

/** The canonical form of a contact with its channel: one subject for limits, however the contact is written. */
export function contactName(
  { channel, value }: Identifier,
  tenant: Pick<TenantSettings, 'mobile'>,
): string {
  if (channel === 'email') return `mail ${mailbox(value)}`;
  const nameIn = channel === 'card' ? accountName : countedName;
  return `${channel} ${nameIn(value, tenant.mobile)}`;
}

/** The canonical form of the username of a request, in limits. */
export function nameOf({ fields, tenant }: Pick<Exchange, 'fields' | 'tenant'>): string {
  return countedName(fields.username ?? '', tenant.mobile);
}

/**
 * The contact of a seal: exactly as it was looked up, because only the platform knows which spellings are the same
 * person. All cards are equal, because the code is sent to the stored contact.
 */
export function contactOf(identifier: Identifier | undefined): string {
  if (!identifier || identifier.channel === 'card') return 'card';
  return `${identifier.channel} ${identifier.value}`;
}

/** The contact that a change of credentials has as its username; undefined if its customer id was found by another one. */
export function contactByUsername({
  fields: { username: value = '' },
  customerId,
}: Pick<Exchange, 'fields' | 'customerId'>): Identifier | undefined {
  const candidates = (['email', 'mobile', 'card'] as const).map((channel) => ({ channel, value }));
  return candidates.find((candidate) => customerId?.isOf(contactOf(candidate)));
}
