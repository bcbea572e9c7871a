/**
 * The limits of each call, checked and charged together.
 */
import { accountName } from '../limits/contact.js';
import { addressLimit, isCrowded, outlook } from './address-limits.js';
import { codeLimits, contactName, checkConversion } from './code-limits.js';
import { contactIn, type Exchange, isLogIn, opensJourney } from '../request/exchange.js';
import type { Limit } from '../limits/limit-factory.js';
import { isOwnAddress, logInLimits } from './log-in.js';
import { challengeHeader, isJourneyProven } from './proof.js';
import { Refusal, tooMany } from '../request/refusal.js';
import type { Services } from './services.js';
import type { TenantSettings } from '../options/settings.js';
import type { Taken } from '../store/store.js';

const challengeWait = 5000;
/** The share of a journey's checks that need no proof. */
const withoutProof = 0.5;

/** What is known once the limits of a request are charged. */
export interface Passed {
  /** The failure of a log-in is charged to the owner's own count. */
  readonly isOwn?: boolean;
  /** The first token of a journey at a crowded address: its next calls may need a proof. */
  readonly isCrowded?: boolean;
}

/**
 * Charges all limits of a request. Rejects with a 429 `Refusal` if one has no room, or with `StoreClosed` if the store
 * is down and the call needs it; then nothing is charged.
 */
export async function passLimits(services: Services, exchange: Exchange): Promise<Passed> {
  try {
    return await charge(services, exchange);
  } catch (error) {
    const needsProof = error instanceof Refusal && error.body.problem === 'challenge';
    if (!needsProof || !(await isJourneyProven(services, exchange))) throw error;
    return charge(services, { ...exchange, proven: true });
  }
}

async function charge(services: Services, exchange: Exchange): Promise<Passed> {
  const limits = [
    services.limits.byIp('all-ip', exchange.visitor),
    ...limitsOf(services, exchange),
  ];
  const taken = await take(services, exchange, limits);
  const named = taken.refused === undefined ? undefined : limits[taken.refused];
  if (!named) {
    const { name } = exchange.call;
    if (name === 'verify-contact' || name === 'send-code') {
      await checkConversion(services, exchange, limits, taken.used);
    }
    return opensJourney(exchange) && !exchange.proven && services.settings.challenge
      ? { isCrowded: isCrowded(limits, taken.used) }
      : {};
  }
  const isOfName =
    isLogIn(exchange) && (named.name === 'login-failures-username' || named.name === 'login-ip');
  if (isOfName && (await isOwnAddress(services, exchange))) {
    const own = logInLimits(services, exchange, true);
    const second = await take(services, exchange, own);
    const refused = second.refused === undefined ? undefined : own[second.refused];
    if (refused) throw refusal(services, exchange, refused, second.wait);
    return { isOwn: true };
  }
  throw refusal(services, exchange, named, taken.wait);
}

/**
 * Charges the limits of a request that the gateway answers by itself. Rejects with a 429 `Refusal` if one has no room;
 * then nothing is charged.
 */
export async function chargeLimits(
  { store, environment }: Services,
  tenant: TenantSettings,
  limits: readonly Limit[],
  now: number,
): Promise<Taken> {
  const buckets = limits.map(({ bucket }) => bucket);
  const taken = await store.take('local', tenant.scope, buckets, now);
  const refused = taken.refused === undefined ? undefined : limits[taken.refused];
  if (!refused) return taken;
  throw tooMany(taken.wait, environment.random, { outcome: 'limited', limit: refused.name });
}

function limitsOf(services: Services, exchange: Exchange): Limit[] {
  const { limits } = services;
  const { call, visitor, tenant, fields, sealed, token = '' } = exchange;
  switch (call.name) {
    case 'authenticate':
      return isLogIn(exchange)
        ? logInLimits(services, exchange, false)
        : [addressLimit(services, exchange, 'session-ip'), ...outlook(services, exchange)];
    case 'refresh':
      return [limits.byIp('refresh-ip', visitor)];
    case 'check-card':
      return checkLimits(services, exchange);
    case 'verify-contact':
    case 'send-code':
      return codeLimits(services, exchange);
    case 'register':
    case 'change-credentials': {
      const contact = contactIn(fields);
      const subject = contact
        ? contactName(contact, tenant)
        : `id ${fields.customerid ?? accountName(fields.username ?? '', tenant.mobile)}`;
      return [
        limits.rate('commit-contact', subject),
        addressLimit(services, exchange, 'commit-ip'),
      ];
    }
    case 'read-fields':
    case 'read-customer':
    case 'save-customer':
      return [limits.rate('customer-token', sealed?.token ?? token)];
    case 'wallet':
      return [
        limits.rate('customer-token', sealed?.token ?? token),
        limits.rate('wallet-customer', sealed?.token ?? token),
        limits.byIp('wallet-ip', visitor),
      ];
  }
}

function checkLimits(services: Services, exchange: Exchange): Limit[] {
  const { limits, settings } = services;
  const { visitor, sealed, identifier, proven } = exchange;
  const mustProve = settings.challenge !== undefined && !proven;
  const byJourney = limits.byJourney('check-journey', sealed, mustProve ? { withoutProof } : {});
  const byIp = addressLimit(services, exchange, 'check-ip');
  if (identifier?.channel !== 'card') return [byJourney, byIp];
  if (mustProve) throw challenged(services, challengeWait);
  return [byJourney, byIp, limits.byIp('check-card-ip', visitor)];
}

function take({ store }: Services, exchange: Exchange, limits: readonly Limit[]): Promise<Taken> {
  const { tenant, call, now } = exchange;
  return store.take(
    // While the store is down each process counts alone; a tenth of the limit bounds their sum.
    isLogIn(exchange) ? 'tenth' : call.storeDown,
    tenant.scope,
    limits.map(({ bucket }) => bucket),
    now,
  );
}

function refusal(
  services: Services,
  { tenant }: Exchange,
  { name, challenged: isChallenge }: Limit,
  wait: number,
) {
  const { environment, alarms } = services;
  if (isChallenge) return challenged(services, wait);
  if (name === 'code-budget') alarms.alarm(tenant, 'budget');
  return tooMany(wait, environment.random, { outcome: 'limited', limit: name });
}

/** A 429 that a proof avoids. `wait`: milliseconds until the request may pass without one. */
function challenged({ environment, settings }: Services, wait: number) {
  return tooMany(wait, environment.random, {
    outcome: 'challenged',
    problem: 'challenge',
    reason: 'proof needed',
    headers: challengeHeader(settings.challenge),
  });
}
