import { profile, setUp, type Json } from './caller.js';

export type Access = 'key' | 'synchro' | 'customer';

export interface Sample {
  method: string;
  path: string;
  access: Access;
  body: Json;
}

/** A valid body of each call that has a body. */
export const samples: Sample[] = [
  {
    method: 'POST',
    path: '/auth',
    access: 'key',
    body: { campaignid: '1001', devicetype: '1', scope: 'customersynchro' },
  },
  {
    method: 'POST',
    path: '/auth',
    access: 'key',
    body: {
      username: 'registered@example.com',
      password: 'correct horse battery staple',
      campaignid: '1001',
      devicetype: '1',
      scope: 'customer',
    },
  },
  { method: 'POST', path: '/auth/refreshToken', access: 'key', body: { refreshToken: 'x' } },
  {
    method: 'POST',
    path: '/customer/verifyemail',
    access: 'synchro',
    body: { campaignid: '1001', email: 'new@example.com', devicetype: '1' },
  },
  {
    method: 'PUT',
    path: '/customer/registrationVCWithVerificationCode',
    access: 'synchro',
    body: {
      verificationcode: '000000',
      password: 'long enough',
      devicetype: '1',
      campaignid: '1001',
      categoryID: '1703',
      username: 'new@example.com',
      mailcontactdata: 'new@example.com',
    },
  },
  {
    method: 'POST',
    path: '/customer/generateverificationcode',
    access: 'synchro',
    body: { customerid: '5003', email: 'hascard@example.com', devicetype: '1' },
  },
  {
    method: 'PUT',
    path: '/customer/changeUAPByVerificationCode',
    access: 'synchro',
    body: {
      customerid: '5003',
      username: 'hascard@example.com',
      password: 'long enough',
      verificationcode: '000000',
    },
  },
  {
    method: 'PUT',
    path: '/customer',
    access: 'customer',
    body: profile('registered@example.com'),
  },
];

/** A sandbox with a valid token of each scope, and a function that sends a sample with another body. */
export async function strictCaller() {
  const set = setUp();
  const tokens = {
    synchro: await set.synchro(),
    customer: await set.customerToken('registered@example.com', 'correct horse battery staple'),
  };
  const headers = (access: Access): Record<string, string> =>
    access === 'key' ? set.key : set.bearer(tokens[access]);
  const send = (sample: Sample, body: unknown) =>
    set.call(sample.method, sample.path, body, headers(sample.access));
  return { ...set, tokens, headers, send };
}
