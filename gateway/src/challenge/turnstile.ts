/** Cloudflare Turnstile as a challenge: the page's widget produces a token, Cloudflare verifies it. */
import type { Challenge, Verdict } from './challenge.js';

/** Keys and transport of `turnstile`. */
export interface TurnstileOptions {
  /** The secret key of the widget. */
  secret: string;
  /** The host name of the page with the widget. A token of another host name is refused. */
  hostname: string;
  /** Transport; default the global `fetch`. */
  fetch?: typeof globalThis.fetch;
}

const address = 'https://challenges.cloudflare.com/turnstile/v0/siteverify';
/** Milliseconds. */
const timeLimit = 3000;
/** Milliseconds for which Cloudflare accepts a token, once. */
const lifetime = 300_000;

/**
 * A challenge for the option `challenge`: the page sends the widget's token in `x-turnstile-token`, set by the
 * `headers` property of the elements. If Cloudflare does not respond within 3 s, the request counts as one without a
 * proof. Throws a `TypeError` if `secret` or `hostname` is empty.
 *
 * @example
 * const challenge = turnstile({ secret: process.env.TURNSTILE_SECRET, hostname: 'shop.example' });
 * const gateway = createGateway({ ...options, challenge });
 */
export function turnstile({
  secret,
  hostname,
  fetch = globalThis.fetch,
}: TurnstileOptions): Challenge {
  if (!secret || !hostname) throw new TypeError('turnstile: secret and hostname are needed');
  return {
    header: 'x-turnstile-token',
    async verify(proof, { ip, now }) {
      // Cloudflare's tokens have at most 2048 characters.
      if (proof.length > 2048) return invalid;
      let result: unknown;
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ secret, response: proof, ...(ip ? { remoteip: ip } : {}) }),
          signal: AbortSignal.timeout(timeLimit),
        });
        result = await response.json();
      } catch {
        return { ok: false, reason: 'unavailable' };
      }
      return (
        judge(result, hostname) ?? { ok: true, id: await idOf(proof), expires: now + lifetime }
      );
    },
  };
}

const invalid: Verdict = { ok: false, reason: 'invalid' };

/** The refusal in Cloudflare's response; undefined for a valid token. */
function judge(result: unknown, hostname: string): Verdict | undefined {
  if (typeof result !== 'object' || result === null || !('success' in result)) {
    return { ok: false, reason: 'unavailable' };
  }
  const codes =
    'error-codes' in result && Array.isArray(result['error-codes']) ? result['error-codes'] : [];
  if (result.success !== true) {
    const isOurs = codes.some(
      (code) => code === 'internal-error' || String(code).endsWith('-input-secret'),
    );
    if (isOurs) return { ok: false, reason: 'unavailable' };
    return { ok: false, reason: codes.includes('timeout-or-duplicate') ? 'expired' : 'invalid' };
  }
  return 'hostname' in result && result.hostname === hostname ? undefined : invalid;
}

async function idOf(proof: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(proof));
  return Buffer.from(hash).toString('base64url');
}
