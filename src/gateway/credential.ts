/**
 * The token of a request: ours is opened, the platform's own passes where the tenant lets it.
 */
import { createHash } from 'node:crypto';
import type { Call } from './calls.js';
import type { Fields } from './body-fields.js';
import type { Incoming } from './incoming.js';
import { tokenRefused } from './refusal.js';
import { sealPrefix, type Sealed, type SealPurpose, type Seals } from './seal.js';
import type { TenantSettings } from './settings.js';

export interface Credential {
  /** The platform's own token, or its refresh token for a `refresh`. */
  readonly token: string | undefined;
  readonly sealed: Sealed | undefined;
}

/** Name of the cookie that a bound token needs. */
export const bindingCookie = '__Host-onboarding';

/** Throws a 401 for a token that does not open the call. */
export function readCredential(
  incoming: Incoming,
  call: Call,
  fields: Fields,
  tenant: TenantSettings,
  seals: Seals,
  now: number,
): Credential {
  if (call.name === 'authenticate') return { token: undefined, sealed: undefined };
  const isRefresh = call.name === 'refresh';
  const text = isRefresh ? (fields.refreshToken ?? '') : bearer(incoming);
  const isOurs = text.startsWith(sealPrefix);
  if (!isOurs && call.access !== 'synchro' && tenant.customerTokens === 'pass') {
    return { token: text, sealed: undefined };
  }
  const purpose: SealPurpose = isRefresh ? 'refresh' : 'token';
  const sealed = seals.open(tenant.name, purpose, text);
  const isFromElsewhere = !isOurs && call.access !== 'synchro' && tenant.customerTokens === 'bound';
  if (isFromElsewhere) throw tokenRefused('seal: none', 'bound');
  if (!sealed) throw tokenRefused(isOurs ? 'seal: broken' : 'seal: none');
  if (now >= sealed.expires) throw tokenRefused('seal: expired');
  const scope = call.access === 'synchro' ? 'customersynchro' : 'customer';
  if (!isRefresh && sealed.scope !== scope) throw tokenRefused('seal: of another scope');
  if (!tenant.campaigns.has(sealed.campaign)) throw tokenRefused('seal: of another campaign');
  if (sealed.binding !== undefined && sealed.binding !== bindingOf(cookieOf(incoming))) {
    throw tokenRefused('seal: bound to another browser', 'bound');
  }
  return { token: sealed.token, sealed };
}

function bearer(incoming: Incoming): string {
  const [, token] = /^Bearer ([!-~]{1,8000})$/.exec(incoming.header('authorization') ?? '') ?? [];
  if (token === undefined) throw tokenRefused('authorization: must be Bearer and a token');
  return token;
}

/** The value of our cookie; undefined when it is absent. */
export function cookieOf(incoming: Incoming): string | undefined {
  const pairs = (incoming.header('cookie') ?? '').split(';').map((pair) => pair.trim());
  const ours = pairs.find((pair) => pair.startsWith(`${bindingCookie}=`));
  const value = ours?.slice(bindingCookie.length + 1);
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
}

/** What of the cookie stands in the seal; undefined without a cookie. */
export function bindingOf(cookie: string | undefined): string | undefined {
  return cookie && createHash('sha256').update(cookie).digest('base64url').slice(0, 22);
}
