/**
 * Validates a request: parses query and body, opens the token, checks campaign, category and proof.
 */
import { readFields } from './body-fields.js';
import type { Route } from './calls.js';
import { visitorOf } from './client-ip.js';
import { readCredential } from './credential.js';
import { contactIn, type Exchange } from './exchange.js';
import type { Incoming } from './incoming.js';
import { readJsonBody } from './json-body.js';
import { checkPins } from './pins.js';
import { readProfile } from './profile-fields.js';
import { hasProof } from './proof.js';
import { readQuery, writeQuery } from './query.js';
import type { Services } from './services.js';
import type { TenantSettings } from './settings.js';

/** The validated request. Rejects with a `Refusal` if the request violates the contract or its token is not valid. */
export async function readExchange(
  services: Services,
  incoming: Incoming,
  tenant: TenantSettings,
  { call, path, query }: Route,
  now: number,
): Promise<Exchange> {
  const { settings, seals } = services;
  const asked = readQuery(call, query);
  const body = call.method === 'GET' ? undefined : await readJsonBody(incoming, call);
  const isProfile = call.name === 'save-customer';
  const fields = body && !isProfile ? readFields(call, body) : {};
  const sent = body && (isProfile ? readProfile(body) : fields);
  const visitor = visitorOf(incoming, settings.ipSource, settings.networks);
  const { token, sealed } = readCredential(incoming, call, fields, tenant, seals, now);
  checkPins(fields, tenant, sealed);
  const isProven =
    settings.challenge !== undefined &&
    (await hasProof(services, incoming, call, tenant, visitor, now));
  const isRefresh = call.name === 'refresh';
  return {
    tenant,
    call,
    visitor,
    fields,
    identifier: asked ?? contactIn(fields),
    sealed,
    token: isRefresh ? undefined : token,
    body: sent && JSON.stringify(isRefresh ? { refreshToken: token } : sent),
    target: path + (asked ? writeQuery(asked) : ''),
    proven: isProven || sealed?.proven === true,
    now,
    incoming,
    times: {},
  };
}
