/**
 * Verifies the proofs of requests. A proof is used up by the call of the store that takes the limits of its request: all
 * or nothing, so that a refused request keeps its proof, and a used proof takes nothing of the limits.
 */
import type { Call } from '../request/calls.js';
import type { Challenge, ChallengeContext } from '../challenge/challenge.js';
import type { Exchange, Proof } from '../request/exchange.js';
import type { Sealed } from '../crypto/seals.js';
import type { Limit } from '../limits/limit-factory.js';
import type { Visitor } from '../http/client-ip.js';
import type { Incoming } from '../http/incoming.js';
import { type Refusal, tooMany } from '../request/refusal.js';
import type { Services } from './services.js';
import type { TenantSettings } from '../options/settings.js';

/** Milliseconds for which a proof covers its journey. */
const coverage = 3_600_000;
const longestProof = 4096;

/** The context that a challenge receives for a request. */
export function challengeContext(
  { challengeKeys }: Services,
  tenant: TenantSettings,
  visitor: Visitor,
  now: number,
  given = 0,
): ChallengeContext {
  return { tenant: tenant.name, ip: visitor.ip, now, given, keys: challengeKeys };
}

/**
 * The valid proof of a request, to be taken with its limits; undefined without one. Throws a 429 `Refusal` for a proof
 * that is invalid or expired.
 */
export async function proofOf(
  services: Services,
  incoming: Incoming,
  call: Call,
  tenant: TenantSettings,
  visitor: Visitor,
  now: number,
): Promise<Proof | undefined> {
  const { challenge } = services.settings;
  const proof = challenge && incoming.header(challenge.header);
  if (!proof || !call.provable) return undefined;
  const verdict =
    proof.length > longestProof
      ? ({ ok: false, reason: 'invalid' } as const)
      : await challenge.verify(proof, challengeContext(services, tenant, visitor, now));
  if (!verdict.ok) {
    if (verdict.reason === 'unavailable') return undefined;
    throw proofRefused(services, verdict.reason);
  }
  const left = Math.ceil(verdict.expires - now);
  if (left <= 0) throw proofRefused(services, 'expired');
  return { id: verdict.id, left };
}

/**
 * What is taken with the limits of a request: its proof, and that the proof covers the rest of the journey. The token of
 * a journey that starts with a proof says so itself.
 */
export function proofLimits(services: Services, { proof, sealed }: Exchange): Limit[] {
  if (!proof) return [];
  const once = services.limits.proof(proof.id, proof.left);
  if (!sealed) return [once];
  return [once, services.limits.cover(journeyKey(services, sealed), coverage)];
}

/** True if an earlier request of the journey had a proof, or if its code was just entered; false if the store is down. */
export async function isCovered(services: Services, exchange: Exchange): Promise<boolean> {
  const { tenant, call, sealed, token = '', proven, now } = exchange;
  if (!services.settings.challenge || proven) return false;
  const isCustomer = call.access === 'customer';
  if (!isCustomer && !sealed) return false;
  const key = isCustomer ? customerKey(services, token) : journeyKey(services, sealed);
  const value = await services.store.read(tenant.scope, key, now).catch(() => undefined);
  return value !== undefined;
}

/** Lets the token of a customer who has just entered a code pass as a journey with a proof does. */
export async function coverCustomer(
  services: Services,
  { tenant, now }: Exchange,
  token: string,
): Promise<void> {
  const covered = services.limits.cover(customerKey(services, token), coverage);
  await services.store.note(tenant.scope, [covered], now);
}

const journeyKey = ({ hash }: Services, sealed: Sealed | undefined): string =>
  hash('proven journey', sealed?.journey ?? '');
const customerKey = ({ hash }: Services, token: string): string => hash('proven customer', token);

/** Tells the page which challenge would help; no header for a challenge without a name. */
export function challengeHeader(challenge: Challenge | undefined): Record<string, string> {
  const { name } = challenge ?? {};
  return name === undefined ? {} : { 'x-onboarding-challenge': name };
}

/** A 429 for a proof that does not count. */
export function proofRefused(
  { environment }: Services,
  reason: 'invalid' | 'expired' | 'used',
): Refusal {
  return tooMany(5000, environment.random, {
    outcome: 'challenged',
    problem: 'challenge',
    reason: `proof ${reason}`,
  });
}
