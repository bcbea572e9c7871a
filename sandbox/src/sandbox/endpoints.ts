/**
 * The endpoints of the contract: method, path, what opens them, and the function that does the work.
 */
import { authenticate, refresh } from './auth.js';
import type { Call, Outcome } from './call.js';
import { changeCredentials, generateCode } from './credentials.js';
import { checkCard } from './identification.js';
import { fieldLists, readCustomer, writeCustomer } from './profile.js';
import { register, verifyContact } from './registration.js';
import type { Scope } from './state.js';

export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT';
  /** Path template, as the contract prints it. */
  path: string;
  /** What opens it: the api-key, or a token of a scope. */
  access: 'api-key' | Scope;
  work: (call: Call) => Outcome;
}

/** All calls of the Customer API. `/auth` is one endpoint with two scopes. */
export const endpoints: readonly Endpoint[] = [
  { method: 'POST', path: '/auth', access: 'api-key', work: authenticate },
  { method: 'POST', path: '/auth/refreshToken', access: 'api-key', work: refresh },
  {
    method: 'GET',
    path: '/customer/checkcard',
    access: 'customersynchro',
    work: checkCard,
  },
  {
    method: 'POST',
    path: '/customer/verifyemail',
    access: 'customersynchro',
    work: verifyContact,
  },
  {
    method: 'PUT',
    path: '/customer/registrationVCWithVerificationCode',
    access: 'customersynchro',
    work: register,
  },
  {
    method: 'POST',
    path: '/customer/generateverificationcode',
    access: 'customersynchro',
    work: generateCode,
  },
  {
    method: 'PUT',
    path: '/customer/changeUAPByVerificationCode',
    access: 'customersynchro',
    work: changeCredentials,
  },
  {
    method: 'GET',
    path: '/customer/customerdatafields/{campaignid}',
    access: 'customer',
    work: fieldLists,
  },
  { method: 'GET', path: '/customer', access: 'customer', work: readCustomer },
  { method: 'PUT', path: '/customer', access: 'customer', work: writeCustomer },
];
