/**
 * Which pages may call: those of the gateway's own origin, and those the host has named.
 */
import type { Incoming } from './incoming.js';
import { badRequest } from './refusal.js';

const sameOrigin: readonly string[] = ['same-origin', 'none'];

/** The CORS headers for the page; empty for its own origin. Throws a 403 for any other origin. */
export function checkOrigin(
  incoming: Incoming,
  origins: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const origin = incoming.header('origin');
  if (origin !== undefined && origins.has(origin)) {
    return {
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'retry-after, x-request-id',
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

/** The answer to a preflight of a page that may call. */
export function preflightHeaders(
  proofHeader: string | undefined,
): Readonly<Record<string, string>> {
  const names = ['content-type', 'authorization', 'idempotency-key', proofHeader];
  return {
    'access-control-allow-methods': 'GET, POST, PUT',
    'access-control-allow-headers': names.filter(Boolean).join(', '),
    'access-control-max-age': '600',
  };
}

/** Host and port; the scheme is not compared, as a proxy may have taken the TLS off. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
