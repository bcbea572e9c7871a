/** Cloudflare Turnstile as a challenge: the page's widget gives a token, Cloudflare says whether it is genuine. */
import type { Challenge, Verdict } from './challenge.js';

export interface TurnstileOptions {
  /** The secret key of the widget. */
  secret: string;
  /** The host name that the widget must have run on. */
  hostname: string;
  /** Transport; default the global `fetch`. */
  fetch?: typeof globalThis.fetch;
}

const address = 'https://challenges.cloudflare.com/turnstile/v0/siteverify';
const timeLimit = 3000;
/** Cloudflare takes a token for so long, and once. */
const lifetime = 300_000;

/**
 * The page sends the token in `x-turnstile-token`, by the `headers` property of the elements. While Cloudflare does not
 * answer there is no proof.
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
      // Longer ones are none (Cloudflare: at most 2048 characters).
      if (proof.length > 2048) return invalid;
      let said: unknown;
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ secret, response: proof, ...(ip ? { remoteip: ip } : {}) }),
          signal: AbortSignal.timeout(timeLimit),
        });
        said = await response.json();
      } catch {
        return { ok: false, reason: 'unavailable' };
      }
      return judge(said, hostname) ?? { ok: true, id: await idOf(proof), expires: now + lifetime };
    },
  };
}

const invalid: Verdict = { ok: false, reason: 'invalid' };

/** Why the token is refused, if it is. */
function judge(said: unknown, hostname: string): Verdict | undefined {
  if (typeof said !== 'object' || said === null || !('success' in said)) {
    return { ok: false, reason: 'unavailable' };
  }
  const codes =
    'error-codes' in said && Array.isArray(said['error-codes']) ? said['error-codes'] : [];
  if (said.success !== true) {
    const isOurs = codes.some(
      (code) => code === 'internal-error' || String(code).endsWith('-input-secret'),
    );
    if (isOurs) return { ok: false, reason: 'unavailable' };
    return { ok: false, reason: codes.includes('timeout-or-duplicate') ? 'expired' : 'invalid' };
  }
  return 'hostname' in said && said.hostname === hostname ? undefined : invalid;
}

async function idOf(proof: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(proof));
  return Buffer.from(hash).toString('base64url');
}
