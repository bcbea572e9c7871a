/**
 * The token of a request: a sealed token is opened, a token of the platform passes if the tenant allows it.
 */
import { createHash } from 'node:crypto';
import type { Call } from './calls.js';
import type { Fields } from './body-fields.js';
import type { Incoming } from '../http/incoming.js';
import { tokenRefused } from './refusal.js';
import { sealPrefix } from '../crypto/sealer.js';
import type { Sealed, SealedTokens, TokenPurpose } from '../crypto/sealed-token.js';
import type { TenantSettings } from '../options/settings.js';

/** The verified credential of a request. */
export interface Credential {
  /** The platform's token; for a `refresh` its refresh token. */
  readonly token: string | undefined;
  /** The content of the seal; undefined for a token of the platform. */
  readonly sealed: Sealed | undefined;
}

/** Name of the cookie that a bound token requires. */
export const bindingCookie = '__Host-onboarding';

/** The credential of a request. Throws a 401 `Refusal` for a token that is not valid for the call at `now`. */
export function readCredential(
  incoming: Incoming,
  call: Call,
  fields: Fields,
  tenant: TenantSettings,
  tokens: SealedTokens,
  now: number,
): Credential {
  if (call.name === 'authenticate') return { token: undefined, sealed: undefined };
  const isRefresh = call.name === 'refresh';
  const text = isRefresh ? (fields.refreshToken ?? '') : bearer(incoming);
  const isOurs = text.startsWith(sealPrefix);
  if (!isOurs && call.access !== 'synchro' && tenant.customerTokens === 'pass') {
    return { token: text, sealed: undefined };
  }
  const purpose: TokenPurpose = isRefresh ? 'refresh' : 'token';
  const sealed = tokens.open(tenant.name, purpose, text);
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
  const [, token] = /^Bearer +([!-~]{1,8000})$/i.exec(incoming.header('authorization') ?? '') ?? [];
  if (token === undefined) throw tokenRefused('authorization: must be Bearer and a token');
  return token;
}

/** The value of the binding cookie; undefined if it is absent or malformed. */
export function cookieOf(incoming: Incoming): string | undefined {
  const pairs = (incoming.header('cookie') ?? '').split(';').map((pair) => pair.trim());
  const ours = pairs.find((pair) => pair.startsWith(`${bindingCookie}=`));
  const value = ours?.slice(bindingCookie.length + 1);
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
}

/** The hash of a cookie that a seal stores: 22 characters of base64url; undefined without a cookie. */
export function bindingOf(cookie: string | undefined): string | undefined {
  return cookie && createHash('sha256').update(cookie).digest('base64url').slice(0, 22);
}
