/**
 * Verifies the proofs of requests; each proof is accepted once.
 */
import type { Call } from '../request/calls.js';
import type { ChallengeContext } from '../challenge/challenge.js';
import type { Visitor } from '../http/client-ip.js';
import type { Incoming } from '../http/incoming.js';
import { tooMany } from '../request/refusal.js';
import type { Services } from './services.js';
import type { TenantSettings } from '../options/settings.js';

const provable: readonly Call['name'][] = [
  'authenticate',
  'check-card',
  'verify-contact',
  'send-code',
];
const longestProof = 4096;

/** The context that a challenge receives for a request. */
export function challengeContext(
  { challengeKeys }: Services,
  tenant: TenantSettings,
  visitor: Visitor,
  now: number,
): ChallengeContext {
  return { tenant: tenant.name, ip: visitor.ip, now, keys: challengeKeys };
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
  if (!proof || !provable.includes(call.name)) return false;
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

function refused({ environment }: Services, reason: 'invalid' | 'expired' | 'used') {
  return tooMany(5000, environment.random, {
    outcome: 'challenged',
    problem: 'challenge',
    reason: `proof ${reason}`,
  });
}
