/**
 * Validates a request: parses query and body, opens the token, checks campaign, category and proof.
 */
import { readFields } from './request/body-fields.js';
import type { Route } from './request/calls.js';
import { visitorOf } from './http/client-ip.js';
import { readCredential } from './request/credential.js';
import { contactIn, type Exchange } from './request/exchange.js';
import type { Incoming } from './http/incoming.js';
import { readJsonBody } from './request/json-body.js';
import { checkPins } from './request/pins.js';
import { readProfile } from './request/profile-fields.js';
import { proofOf } from './controls/proof.js';
import { readQuery, writeQuery } from './request/query.js';
import type { OpenedJourney } from './crypto/seals.js';
import type { Services } from './controls/services.js';
import type { TenantSettings } from './options/settings.js';

/** The validated request. Rejects with a `Refusal` if the request violates the contract or its token is not valid. */
export async function readExchange(
  services: Services,
  incoming: Incoming,
  tenant: TenantSettings,
  { call, path, query }: Route,
  journey: OpenedJourney | undefined,
  now: number,
): Promise<Exchange> {
  const { settings, seals } = services;
  const asked = readQuery(call, query);
  const { body: rules } = call;
  const body = rules && (await readJsonBody(incoming, call));
  const isProfile = rules === 'profile';
  const given = rules && body && !isProfile ? readFields(rules, body) : {};
  const visitor = visitorOf(incoming, settings.ipSource, settings.networks);
  const { token, sealed } = readCredential(incoming, call, given, tenant, seals, now);
  checkPins(given, tenant, sealed);
  const customerId = seals.openId(tenant.name, given.customerid ?? '');
  // From here on the request has the platform's own id: a new seal is not a new subject.
  const fields = customerId ? { ...given, customerid: customerId.id } : given;
  const sent = body && (isProfile ? readProfile(body) : fields);
  const proof = await proofOf(services, incoming, call, tenant, visitor, now);
  const isRefresh = call.name === 'refresh';
  return {
    tenant,
    call,
    visitor,
    fields,
    identifier: asked ?? contactIn(fields),
    sealed,
    journey,
    customerId,
    token: isRefresh ? undefined : token,
    body: sent && JSON.stringify(isRefresh ? { refreshToken: token } : sent),
    target: path + (asked ? writeQuery(asked) : ''),
    proof,
    proven: proof !== undefined || sealed?.proven === true,
    now,
    incoming,
    times: {},
  };
}
