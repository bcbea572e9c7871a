/**
 * The limits of a request, checked and charged together.
 */
import { addressLimit, outlook } from './address-limits.js';
import { isKnown, ownSubject, subjectOf } from './known-contact.js';
import type { Exchange } from '../request/exchange.js';
import type { Call } from '../request/calls.js';
import type { Charged } from '../limits/guarded-store.js';
import type { Limit } from '../limits/limit-factory.js';
import { challengeHeader, isCovered, proofLimits, proofRefused } from './proof.js';
import { Refusal, tooMany } from '../request/refusal.js';
import type { Services } from './services.js';
import type { TenantSettings } from '../options/settings.js';

const challengeWait = 5000;
/** The share of a journey's checks that need no proof. */
const withoutProof = 0.5;

/** The limits that others can use up for a contact: a known one has its own. */
const liftedForKnown: readonly (string | undefined)[] = [
  'code-contact',
  'code-contact-day',
  'code-budget',
  'code-range',
  'code-foreign',
  'code-conversion',
  'commit-contact',
];

/** The limits of one call, beside the limit of all calls of an address. */
export type LimitsOf = (services: Services, exchange: Exchange) => readonly Limit[];

/**
 * Charges all limits of a request, and uses its proof up. Rejects with a 429 `Refusal` if one has no room, or with
 * `StoreClosed` if the store is down and the call needs it; then nothing is charged.
 */
export async function passLimits(
  services: Services,
  exchange: Exchange,
  limitsOf: LimitsOf,
): Promise<Charged> {
  const { tenant, call, now } = exchange;
  const charge = (counted: Exchange): Promise<Charged> => {
    const limits = [
      addressLimit(services, counted, 'all-ip'),
      ...proofLimits(services, counted),
      ...limitsOf(services, counted),
    ];
    return chargeLimits(services, tenant, limits, now, call.storeDown);
  };
  for (let counted = exchange; ;) {
    try {
      return await charge(counted);
    } catch (error) {
      const lifted = error instanceof Refusal && (await liftedFor(services, counted, error));
      if (!lifted) throw error;
      counted = lifted;
    }
  }
}

/** The request with what lifts the limit that has refused it: an earlier proof, or an earlier code. */
async function liftedFor(
  services: Services,
  exchange: Exchange,
  { body, facts: { limit } }: Refusal,
): Promise<Exchange | undefined> {
  const isChallenge = body.problem === 'challenge';
  if ((isChallenge || limit === 'all-ip') && (await isCovered(services, exchange)))
    return { ...exchange, proven: true };
  const mayBeKnown = !exchange.known && (isChallenge || liftedForKnown.includes(limit));
  return mayBeKnown && (await isKnown(services, exchange))
    ? { ...exchange, known: true }
    : undefined;
}

/** Charges limits. Rejects as `passLimits`. */
export async function chargeLimits(
  services: Services,
  tenant: TenantSettings,
  limits: readonly Limit[],
  now: number,
  whenDown: Call['storeDown'] = 'local',
): Promise<Charged> {
  const charged = await services.store.take(whenDown, tenant.scope, limits, now);
  if (charged.refused) throw refusal(services, tenant, charged.refused, charged.wait);
  return charged;
}

/** The limits of `POST /auth` for a journey. */
export const sessionLimits: LimitsOf = (services, exchange) => [
  addressLimit(services, exchange, 'session-ip'),
  ...outlook(services, exchange),
];

/** The limits of `POST /auth/refreshToken`. */
export const refreshLimits: LimitsOf = ({ limits }, { visitor }) => [
  limits.byIp('refresh-ip', visitor),
];

/** The limits of `checkcard`. Throws a 429 `Refusal` for a card without a proof, if there is a challenge. */
export const checkLimits: LimitsOf = (services, exchange) => {
  const { limits, settings } = services;
  const { visitor, sealed, identifier, proven } = exchange;
  const mustProve = settings.challenge !== undefined && !proven;
  const byJourney = limits.byJourney('check-journey', sealed, mustProve ? { withoutProof } : {});
  const byIp = addressLimit(services, exchange, 'check-ip');
  if (identifier?.channel !== 'card') return [byJourney, byIp];
  if (mustProve) throw challenged(services, challengeWait);
  return [byJourney, byIp, limits.byIp('check-card-ip', visitor)];
};

/** The limits of the calls that create an account or change its credentials. */
export const commitLimits: LimitsOf = (services, exchange) => {
  const subject = exchange.known ? ownSubject(exchange) : subjectOf(exchange);
  return [
    services.limits.rate('commit-contact', subject),
    addressLimit(services, exchange, 'commit-ip'),
  ];
};

/** The limits of the calls with a customer token. */
export const customerLimits: LimitsOf = ({ limits }, { sealed, token = '' }) => [
  limits.rate('customer-token', sealed?.token ?? token),
];

/** The limits of a pass. */
export const walletLimits: LimitsOf = (services, exchange) => [
  ...customerLimits(services, exchange),
  services.limits.rate('wallet-customer', exchange.sealed?.token ?? exchange.token ?? ''),
  services.limits.byIp('wallet-ip', exchange.visitor),
];

/** The response when a limit has no room. `wait`: milliseconds until it may have. */
export function refusal(
  services: Services,
  tenant: TenantSettings,
  { name, challenged: isChallenge }: Limit,
  wait: number,
): Refusal {
  const { environment, alarms } = services;
  if (name === 'proof') return proofRefused(services, 'used');
  if (isChallenge) return challenged(services, wait);
  if (name === 'code-budget') alarms.alarm(tenant, 'budget');
  return tooMany(wait, environment.random, { outcome: 'limited', limit: name });
}

/** A 429 that a proof avoids. `wait`: milliseconds until the request may pass without one. */
function challenged({ environment, settings }: Services, wait: number): Refusal {
  return tooMany(wait, environment.random, {
    outcome: 'challenged',
    problem: 'challenge',
    reason: 'proof needed',
    headers: challengeHeader(settings.challenge),
  });
}
