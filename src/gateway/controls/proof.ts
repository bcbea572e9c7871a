/**
 * Verifies the proofs of requests; each proof is accepted once.
 */
import type { Call } from '../request/calls.js';
import type { Challenge, ChallengeContext } from '../challenge/challenge.js';
import type { Exchange } from '../request/exchange.js';
import type { Sealed } from '../crypto/sealed-token.js';
import type { Visitor } from '../http/client-ip.js';
import type { Incoming } from '../http/incoming.js';
import { tooMany } from '../request/refusal.js';
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
 * True if the request has a valid proof. Throws a 429 `Refusal` for a proof that is invalid, expired or already used.
 */
export async function hasProof(
  services: Services,
  incoming: Incoming,
  call: Call,
  tenant: TenantSettings,
  visitor: Visitor,
  now: number,
): Promise<boolean> {
  const { challenge } = services.settings;
  const proof = challenge && incoming.header(challenge.header);
  if (!proof || !call.provable) return false;
  const verdict =
    proof.length > longestProof
      ? ({ ok: false, reason: 'invalid' } as const)
      : await challenge.verify(proof, challengeContext(services, tenant, visitor, now));
  if (!verdict.ok) {
    if (verdict.reason === 'unavailable') return false;
    throw refused(services, verdict.reason);
  }
  const key = services.hash('proof', verdict.id);
  const left = Math.ceil(verdict.expires - now);
  if (left <= 0) throw refused(services, 'expired');
  const before = await services.store.claim(tenant.scope, key, '1', left, now);
  if (before !== undefined) throw refused(services, 'used');
  return true;
}

/** Remembers a proof for the rest of its journey. The token of a journey that starts with one says so itself. */
export async function coverJourney(
  { store, hash }: Services,
  { scope }: TenantSettings,
  sealed: Sealed | undefined,
  now: number,
): Promise<void> {
  if (!sealed) return;
  const key = hash('proven journey', sealed.journey);
  await store.replace(scope, key, undefined, '1', coverage, now);
}

/** True if an earlier request of the journey had a proof; false if the store is down. */
export async function isJourneyProven(
  { store, hash, settings }: Services,
  { tenant, sealed, proven, now }: Exchange,
): Promise<boolean> {
  if (!settings.challenge || proven || !sealed) return false;
  const key = hash('proven journey', sealed.journey);
  const value = await store.read(tenant.scope, key, now).catch(() => undefined);
  return value !== undefined;
}

/** Tells the page which challenge would help; no header for a challenge without a name. */
export function challengeHeader(challenge: Challenge | undefined): Record<string, string> {
  const { name } = challenge ?? {};
  return name === undefined ? {} : { 'x-onboarding-challenge': name };
}

function refused({ environment }: Services, reason: 'invalid' | 'expired' | 'used') {
  return tooMany(5000, environment.random, {
    outcome: 'challenged',
    problem: 'challenge',
    reason: `proof ${reason}`,
  });
}
