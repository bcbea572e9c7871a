/**
 * Log-in and token renewal: `POST /auth` in both scopes, and `POST /auth/refreshToken`.
 */
import type { Call, Outcome } from './call.js';
import type { Campaign } from './campaign.js';
import type { SandboxCustomer } from './customer.js';
import { businessRefusal, contractBreach } from './refusal.js';
import { checkBody, deviceTypes, jsonObject, only } from './request-check.js';
import { openSession, renewSession } from './session.js';
import type { SandboxState } from './state.js';

/** `POST /auth`, in both scopes. */
export function authenticate({ state, body }: Call): Outcome {
  const scope = jsonObject(body).scope;
  if (scope === 'customersynchro') {
    const fields = checkBody(body, {
      required: { campaignid: 'id', devicetype: deviceTypes, scope: only(scope) },
    });
    const campaign = enabledCampaign(state, fields.campaignid);
    return { kind: 'session', session: openSession(state, scope, campaign.id) };
  }
  if (scope === 'customer') return logIn(state, body);
  throw contractBreach('scope', 'must be customersynchro or customer');
}

function logIn(state: SandboxState, body: unknown): Outcome {
  const fields = checkBody(body, {
    required: {
      username: 'text',
      password: 'text',
      campaignid: 'id',
      devicetype: deviceTypes,
      scope: only('customer'),
    },
  });
  const campaign = enabledCampaign(state, fields.campaignid);
  const customer = byUsername(state, campaign.id, fields.username ?? '');
  if (!customer) throw businessRefusal('wrongCredentials');
  checkStatus(customer);
  if (customer.password !== fields.password) throw businessRefusal('wrongCredentials');
  const session = openSession(state, 'customer', campaign.id, customer.id);
  return { kind: 'session', session, customerId: customer.id };
}

/** `POST /auth/refreshToken`. */
export function refresh({ state, body }: Call): Outcome {
  const fields = checkBody(body, { required: { refreshToken: 'text' } });
  return { kind: 'session', session: renewSession(state, fields.refreshToken ?? '') };
}

/** The campaign of that id; 56 when there is none, 100 when it is disabled. */
export function enabledCampaign(state: SandboxState, id: string | undefined): Campaign {
  const campaign = state.campaigns.find((candidate) => candidate.id === id);
  if (!campaign) throw businessRefusal('wrongCampaign', 'campaignid');
  if (!campaign.enabled) throw businessRefusal('campaignDisabled', 'campaignid');
  return campaign;
}

/** Throws the refusal that a customer's status asks for. */
export function checkStatus({ status }: SandboxCustomer): void {
  switch (status) {
    case 'active':
      return;
    case 'blocked':
      throw businessRefusal('customerBlocked');
    case 'expired':
      throw businessRefusal('customerExpired');
    case 'deleted':
      throw businessRefusal('customerDeleted');
    case 'inactive':
      throw businessRefusal('customerInactive');
  }
}

/** Finds the account of a username in any case; a registered customer can also log in by card. */
export function byUsername(
  state: SandboxState,
  campaignId: string,
  username: string,
): SandboxCustomer | undefined {
  const wanted = username.toLowerCase();
  return state.customers.find(
    (customer) =>
      customer.campaignId === campaignId &&
      customer.username !== undefined &&
      (customer.username.toLowerCase() === wanted || customer.card === username),
  );
}
