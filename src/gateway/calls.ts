/**
 * The ten calls of the contract: what may be asked for, and what opens it.
 */
import type { TenantSettings } from './settings.js';
import { badRequest, Refusal } from './refusal.js';

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
  | 'save-customer';

export interface Call {
  readonly name: CallName;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the prefix; for `read-fields` the campaign id follows. */
  readonly path: string;
  readonly access: 'api-key' | 'synchro' | 'customer';
  /** Most bytes of a body. */
  readonly bodyLimit: number;
  /** Whether the call makes or changes an account: sent once, to its end, and answered again to a repeat. */
  readonly commits: boolean;
  /** Whether the call changes what is stored: a tenth of the places is kept for it. */
  readonly writes: boolean;
  /** What happens to limits while the store is down: the process's own, a tenth of them, or a refusal. */
  readonly storeDown: 'local' | 'tenth' | 'closed';
}

const small = 8 * 1024;
const large = 64 * 1024;
const base = { commits: false, writes: false, bodyLimit: small, storeDown: 'local' } as const;

export const calls: readonly Call[] = [
  { ...base, name: 'authenticate', method: 'POST', path: '/auth', access: 'api-key' },
  { ...base, name: 'refresh', method: 'POST', path: '/auth/refreshToken', access: 'api-key' },
  {
    ...base,
    name: 'check-card',
    method: 'GET',
    path: '/customer/checkcard',
    access: 'synchro',
    storeDown: 'tenth',
  },
  {
    ...base,
    name: 'verify-contact',
    method: 'POST',
    path: '/customer/verifyemail',
    access: 'synchro',
    storeDown: 'closed',
  },
  {
    ...base,
    name: 'register',
    method: 'PUT',
    path: '/customer/registrationVCWithVerificationCode',
    access: 'synchro',
    commits: true,
    writes: true,
  },
  {
    ...base,
    name: 'send-code',
    method: 'POST',
    path: '/customer/generateverificationcode',
    access: 'synchro',
    storeDown: 'closed',
  },
  {
    ...base,
    name: 'change-credentials',
    method: 'PUT',
    path: '/customer/changeUAPByVerificationCode',
    access: 'synchro',
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
    bodyLimit: large,
  },
];

/** Where a call goes, with the query as it came. */
export interface Route {
  readonly call: Call;
  /** Path below the upstream's base. */
  readonly path: string;
  readonly query: string;
}

/** Calls of a path below the prefix, compared letter by letter; empty for a path that the contract does not have. */
export function callsAt(path: string, tenant: TenantSettings): readonly Call[] {
  const fields = calls.find(({ name }) => name === 'read-fields');
  if (fields && path.startsWith(fields.path)) {
    const id = path.slice(fields.path.length);
    const isPinned = [...tenant.campaigns.keys()].some((known) => encodeURIComponent(known) === id);
    return isPinned ? [fields] : [];
  }
  return calls.filter((call) => call.path === path);
}

/** The target split at its first `?`; the path is undefined when it is not below the prefix. */
export function splitTarget(
  target: string,
  prefix: string,
): { readonly path: string | undefined; readonly query: string } {
  const mark = target.indexOf('?');
  const whole = mark < 0 ? target : target.slice(0, mark);
  const path = whole.startsWith(`${prefix}/`) ? whole.slice(prefix.length) : undefined;
  return { path, query: mark < 0 ? '' : target.slice(mark + 1) };
}

/** The call of a request; throws a 404 or 405. */
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
  const allow = candidates.map((candidate) => candidate.method).join(', ');
  const problem = `method: must be ${allow}`;
  throw new Refusal(405, { problem }, { reason: problem, headers: { allow } });
}
