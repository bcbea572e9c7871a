/**
 * The check of the page's origin: the gateway's own origin and the configured ones may call.
 */
import type { Incoming } from '../http/incoming.js';
import { badRequest } from './refusal.js';

const sameOrigin: readonly string[] = ['same-origin', 'none'];

/**
 * The CORS headers of the response; none for the gateway's own origin. Throws a 403 `Refusal` for an origin that may
 * not call.
 */
export function checkOrigin(
  incoming: Incoming,
  origins: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const origin = incoming.header('origin');
  if (origin !== undefined && origins.has(origin)) {
    return {
      'access-control-allow-origin': origin,
      'access-control-expose-headers':
        'retry-after, x-request-id, x-onboarding-challenge, x-onboarding-wallet, x-onboarding-journey, x-onboarding-reference',
      vary: 'origin',
    };
  }
  const site = incoming.header('sec-fetch-site');
  const isForeign =
    (site !== undefined && !sameOrigin.includes(site)) ||
    (origin !== undefined && hostOf(origin) !== incoming.host.toLowerCase());
  if (isForeign) throw badRequest('origin: not allowed', 403);
  return origins.size > 0 ? { vary: 'origin' } : {};
}

/** The headers of the response to an allowed preflight. `proofHeader`: the header of the challenge, if there is one. */
export function preflightHeaders(
  proofHeader: string | undefined,
): Readonly<Record<string, string>> {
  const known = ['content-type', 'authorization', 'idempotency-key', 'x-onboarding-journey'];
  const names = [...known, 'x-onboarding-consents', proofHeader];
  return {
    'access-control-allow-methods': 'GET, POST, PUT',
    'access-control-allow-headers': names.filter(Boolean).join(', '),
    'access-control-max-age': '600',
  };
}

/** Host and port of an origin. The scheme is not compared, because a proxy may terminate TLS. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
