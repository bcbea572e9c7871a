/**
 * Limits of the calls that send a code: allowed countries, numbers of messages, and the share of codes that are
 * entered.
 */
import { blockOf, type Mobile, rangeOf, readMobile } from '../limits/contact.js';
import { addressLimit, textLimits } from './address-limits.js';
import type { Exchange } from '../request/exchange.js';
import type { Charged } from '../limits/guarded-store.js';
import type { Limit } from '../limits/limit-factory.js';
import type { Identifier } from '../request/query.js';
import { businessRefusal } from '../request/refusal.js';
import { ownSubject, subjectOf, subjects } from './known-contact.js';
import type { Services } from './services.js';
import type { TenantSettings } from '../options/settings.js';

const mailNotSent = 202;
const textNotSent = 203;
const hour = 3_600_000;
const day = 24 * hour;
/** Most texts of a known contact in a day from all of its addresses: more than one address that it shares can use. */
const mostOfKnown = 30;
/** Texts to a block of numbers in an hour from which the share of entered codes matters, and the smallest share. */
const fewestTexts = 20;
const smallestShare = 0.2;

/**
 * The number to text; undefined for other channels. Throws the platform's "not sent" `Refusal` if the tenant sends no
 * text messages or not to this country.
 */
function numberToText(
  { channel, value }: Identifier,
  { mobile }: TenantSettings,
): Mobile | undefined {
  if (channel !== 'mobile') return undefined;
  const number = mobile && readMobile(value, mobile);
  if (number?.country === undefined) throw businessRefusal(textNotSent, 'country');
  return number;
}

/**
 * The limits of a request for a code, including those of a text message if one may be sent. A known contact has counts of its
 * own where others could use the common ones up, and the kept share of the budget.
 */
export function codeLimits(services: Services, exchange: Exchange): Limit[] {
  const { limits, settings } = services;
  const { tenant, sealed, identifier, proven, known = false } = exchange;
  const subject = known ? ownSubject(exchange) : subjectOf(exchange);
  const common = [
    addressLimit(services, exchange, identifier?.channel === 'email' ? 'code-mail-ip' : 'code-ip'),
    limits.byJourney('code-journey', sealed),
    limits.rate('code-contact', subject),
    limits.rate('code-contact-day', subject),
  ];
  const number = identifier && numberToText(identifier, tenant);
  // Without a contact the platform uses the stored one, which may be a mobile number.
  const isText = number !== undefined || !identifier;
  if (!tenant.mobile || !isText) return common;
  const { perDay, kept } = tenant.mobile;
  const open = known ? perDay : perDay - Math.floor(perDay * kept);
  const daily = { limit: open, span: day, cost: 1 };
  const texts = [...common, limits.sum('code-budget', '', daily)];
  texts.push(...textLimits(services, exchange));
  if (known) texts.push(...knownLimits(services, exchange));
  if (!number) return texts;
  // The counts of a known contact are of one number; those of its range would be shared with its neighbours.
  if (!known) texts.push(limits.rate('code-range', rangeOf(number)));
  const isHome = number.country === tenant.mobile.country;
  // Known numbers abroad share one count: each text costs much, and some numbers earn it.
  if (!isHome) texts.push(limits.rate('code-foreign', known ? 'known' : ''));
  const lifted = known || (isHome && (proven || !settings.challenge));
  if (!lifted) {
    texts.push(
      limits.rate('code-conversion', blockOf(number), {
        cost: 0,
        ...(isHome && { withoutProof: 1 }),
      }),
    );
  }
  return [...texts, sentTo(services, number, 1), enteredOf(services, number, 0)];
}

/** The texts of a known contact from all of its addresses: as the contact, and as the customer. */
function knownLimits({ limits }: Services, exchange: Exchange): Limit[] {
  const rule = { limit: mostOfKnown, span: day, cost: 1 };
  return subjects(exchange).map((subject) => limits.sum('code-known-day', subject, rule));
}

/** The sum of the messages to a block of numbers in the last hour. */
function sentTo(services: Services, number: Mobile, cost: 0 | 1): Limit {
  return conversionSum(services, `sent ${blockOf(number)}`, cost);
}

/** The sum of the codes that were entered for a block of numbers in the last hour. */
function enteredOf(services: Services, number: Mobile, cost: 0 | 1): Limit {
  return conversionSum(services, `entered ${blockOf(number)}`, cost);
}

function conversionSum({ limits }: Services, subject: string, cost: number): Limit {
  return limits.sum('code-conversion', subject, { limit: 0, span: hour, cost, force: true });
}

/**
 * Closes a block of numbers if in the last hour many codes were sent to it and fewer than a fifth of them were entered.
 * `charged`: the limits of the request for a code.
 */
export async function checkConversion(
  services: Services,
  { tenant, identifier, now }: Exchange,
  charged: Charged,
): Promise<void> {
  const number = identifier && numberToText(identifier, tenant);
  if (!number) return;
  const sent = charged.used(sentTo(services, number, 1)) + 1;
  const entered = charged.used(enteredOf(services, number, 0));
  if (sent < fewestTexts || entered >= sent * smallestShare) return;
  services.alarms.alarm(tenant, 'conversion');
  const closed = services.limits.rate('code-conversion', blockOf(number));
  await services.store.note(tenant.scope, [closed], now);
}

/** Counts a code that was sent to a number and then entered; does nothing for other channels. */
export async function recordEnteredCode(
  services: Services,
  { tenant, now }: Exchange,
  identifier: Identifier | undefined,
): Promise<void> {
  const number =
    identifier?.channel === 'mobile' && tenant.mobile
      ? readMobile(identifier.value, tenant.mobile)
      : undefined;
  if (!number) return;
  await services.store.note(tenant.scope, [enteredOf(services, number, 1)], now);
}

/** The platform's answer code for "the code was not sent", by channel. */
export const notSent = { email: mailNotSent, mobile: textNotSent, card: mailNotSent } as const;

/** Returns one message to the daily budget, after the platform refused to send. */
export async function refundText(
  { store, limits }: Services,
  { tenant, identifier, now }: Exchange,
): Promise<void> {
  if (!tenant.mobile || identifier?.channel === 'email') return;
  const rule = { limit: tenant.mobile.perDay, span: day, cost: -1 };
  await store.note(tenant.scope, [limits.sum('code-budget', '', rule)], now);
}
