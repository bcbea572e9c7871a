/**
 * The ten calls of the Customer API that the gateway passes on, what a request for each may contain, and the routing of a
 * request to one of them. What the gateway does for each call is in `perform.ts`.
 */
import type { TenantSettings } from '../options/settings.js';
import type { BodyRules, Rule } from './body-fields.js';
import { badRequest, wrongMethod } from './refusal.js';

/** Name of a call, as in logs and metrics. */
export type CallName =
  | 'authenticate'
  | 'refresh'
  | 'check-card'
  | 'verify-contact'
  | 'register'
  | 'send-code'
  | 'change-credentials'
  | 'read-fields'
  | 'read-customer'
  | 'save-customer'
  | 'wallet';

/** A call of the contract with its properties. */
export interface Call {
  readonly name: CallName;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the prefix; for `read-fields` the campaign id follows. */
  readonly path: string;
  /** The credential that the call needs: the tenant's key, a synchro token or a customer token. */
  readonly access: 'api-key' | 'synchro' | 'customer';
  /** The fields of the body, `profile` for those of the campaign; undefined for a call without a body. */
  readonly body?: BodyRules | 'profile';
  /** Largest allowed body in bytes. */
  readonly bodyLimit: number;
  /** Whether the call may carry the proof of a challenge. */
  readonly provable: boolean;
  /**
   * Whether the call creates an account or changes its credentials. Such a call reaches the platform once, and its reply
   * is replayed to a repeated request.
   */
  readonly commits: boolean;
  /** Whether the call changes stored data: a tenth of the concurrent requests is reserved for such calls. */
  readonly writes: boolean;
  /**
   * Limits while the store is down: `local` counts in this process, `tenth` does so with a tenth of them, `closed`
   * refuses the call.
   */
  readonly storeDown: 'local' | 'tenth' | 'closed';
}

const small = 8 * 1024;
const large = 64 * 1024;
const base = {
  commits: false,
  writes: false,
  bodyLimit: small,
  provable: false,
  storeDown: 'local',
} as const;

const devicetype: Rule = ['1', '2', '3'];
const contacts = { email: 'text', mobile: 'mobile' } as const;

/** Every call of the contract. */
export const calls: readonly Call[] = [
  {
    ...base,
    name: 'authenticate',
    method: 'POST',
    path: '/auth',
    access: 'api-key',
    body: {
      byScope: {
        customersynchro: {
          required: { campaignid: 'text', devicetype, scope: ['customersynchro'] },
        },
        customer: {
          required: {
            username: 'text',
            password: 'secret',
            campaignid: 'text',
            devicetype,
            scope: ['customer'],
          },
        },
      },
    },
    provable: true,
  },
  {
    ...base,
    name: 'refresh',
    method: 'POST',
    path: '/auth/refreshToken',
    access: 'api-key',
    body: { required: { refreshToken: 'token' } },
  },
  {
    ...base,
    name: 'check-card',
    method: 'GET',
    path: '/customer/checkcard',
    access: 'synchro',
    provable: true,
    storeDown: 'tenth',
  },
  {
    ...base,
    name: 'verify-contact',
    method: 'POST',
    path: '/customer/verifyemail',
    access: 'synchro',
    body: { required: { campaignid: 'text', devicetype }, oneOf: contacts },
    provable: true,
    storeDown: 'closed',
  },
  {
    ...base,
    name: 'register',
    method: 'PUT',
    path: '/customer/registrationVCWithVerificationCode',
    access: 'synchro',
    body: {
      required: {
        verificationcode: 'text',
        password: 'secret',
        devicetype,
        campaignid: 'text',
        categoryID: 'text',
        username: 'text',
      },
      oneOf: { mailcontactdata: 'text', mobilecontactdata: 'mobile' },
    },
    provable: true,
    commits: true,
    writes: true,
  },
  {
    ...base,
    name: 'send-code',
    method: 'POST',
    path: '/customer/generateverificationcode',
    access: 'synchro',
    body: { required: { customerid: 'text', devicetype }, atMostOneOf: contacts },
    provable: true,
    storeDown: 'closed',
  },
  {
    ...base,
    name: 'change-credentials',
    method: 'PUT',
    path: '/customer/changeUAPByVerificationCode',
    access: 'synchro',
    body: {
      required: {
        customerid: 'text',
        username: 'text',
        password: 'secret',
        verificationcode: 'text',
      },
    },
    provable: true,
    commits: true,
    writes: true,
  },
  {
    ...base,
    name: 'read-fields',
    method: 'GET',
    path: '/customer/customerdatafields/',
    access: 'customer',
  },
  { ...base, name: 'read-customer', method: 'GET', path: '/customer', access: 'customer' },
  {
    ...base,
    name: 'save-customer',
    method: 'PUT',
    path: '/customer',
    access: 'customer',
    writes: true,
    body: 'profile',
    bodyLimit: large,
  },
];

/** The call that reads the customer for a pass. It is not in `calls`, because the page does not make it. */
export const walletCall: Call = {
  ...base,
  name: 'wallet',
  method: 'GET',
  path: '/customer',
  access: 'customer',
};

/** A matched call, with its path and its undecoded query. */
export interface Route {
  readonly call: Call;
  /** Path below the upstream's base. */
  readonly path: string;
  readonly query: string;
}

/** The calls at a path below the prefix, compared without decoding; empty for a path that is not in the contract. */
function callsAt(path: string, tenant: TenantSettings): readonly Call[] {
  const fields = calls.find(({ name }) => name === 'read-fields');
  if (fields && path.startsWith(fields.path)) {
    const id = path.slice(fields.path.length);
    const isPinned = [...tenant.campaigns.keys()].some((known) => encodeURIComponent(known) === id);
    return isPinned ? [fields] : [];
  }
  return calls.filter((call) => call.path === path);
}

/** Splits a request target at its first `?`. The path is below the prefix; undefined if the target is outside of it. */
export function splitTarget(
  target: string,
  prefix: string,
): { readonly path: string | undefined; readonly query: string } {
  const mark = target.indexOf('?');
  const whole = mark < 0 ? target : target.slice(0, mark);
  const path = whole.startsWith(`${prefix}/`) ? whole.slice(prefix.length) : undefined;
  return { path, query: mark < 0 ? '' : target.slice(mark + 1) };
}

/** The call of a request. Throws a `Refusal`: 404 for an unknown path, 405 for another method. */
export function routeOf(
  method: string,
  target: string,
  prefix: string,
  tenant: TenantSettings,
): Route {
  const { path, query } = splitTarget(target, prefix);
  const candidates = path === undefined ? [] : callsAt(path, tenant);
  if (path === undefined || candidates.length === 0) throw badRequest('path: no such call', 404);
  const call = candidates.find((candidate) => candidate.method === method);
  if (call) return { call, path, query };
  throw wrongMethod(candidates.map((candidate) => candidate.method).join(', '));
}
