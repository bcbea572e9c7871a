/**
 * The token of a request: a sealed token is opened, a token of the platform passes if the tenant allows it.
 */
import type { Call } from './calls.js';
import type { Fields } from './body-fields.js';
import type { Incoming } from '../http/incoming.js';
import { tokenRefused } from './refusal.js';
import { sealPrefix, type Sealed, type Seals, type TokenPurpose } from '../crypto/seals.js';
import type { TenantSettings } from '../options/settings.js';

/** The verified credential of a request. */
export interface Credential {
  /** The platform's token; for a `refresh` its refresh token. */
  readonly token: string | undefined;
  /** The content of the seal; undefined for a token of the platform. */
  readonly sealed: Sealed | undefined;
}

/** The credential of a request. Throws a 401 `Refusal` for a token that is not valid for the call at `now`. */
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
  const purpose: TokenPurpose = isRefresh ? 'refresh' : 'token';
  const sealed = seals.openToken(tenant.name, purpose, text);
  if (!sealed) throw tokenRefused(isOurs ? 'seal: broken' : 'seal: none');
  if (now >= sealed.expires) throw tokenRefused('seal: expired');
  const scope = call.access === 'synchro' ? 'customersynchro' : 'customer';
  if (!isRefresh && sealed.scope !== scope) throw tokenRefused('seal: of another scope');
  if (!tenant.campaigns.has(sealed.campaign)) throw tokenRefused('seal: of another campaign');
  return { token: sealed.token, sealed };
}

function bearer(incoming: Incoming): string {
  const [, token] = /^Bearer +([!-~]{1,8000})$/i.exec(incoming.header('authorization') ?? '') ?? [];
  if (token === undefined) throw tokenRefused('authorization: must be Bearer and a token');
  return token;
}
