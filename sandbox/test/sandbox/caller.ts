import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.js';
import { checked } from '../../../test/contract/traffic.js';

export type Json = Record<string, unknown>;

export interface Seen {
  status: number;
  body: Json;
}

/** A clock at a fixed time that the test advances. */
export function handClock(start = Date.UTC(2026, 10, 24, 9, 0, 0)) {
  let now = start;
  const clock = (): number => now;
  return { clock, pass: (milliseconds: number): void => void (now += milliseconds) };
}

export const minute = 60_000;
export const newPassword = 'a long enough password';

/** Calls a sandbox like a page, with one method for each kind of call. */
export function callerOf(sandbox: Sandbox) {
  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Seen> {
    const response = await sandbox.fetch(path, {
      method,
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Json };
  }
  const key = { 'x-api-key': 'sandbox' };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  async function synchro(campaignid = '1001'): Promise<string> {
    const request = { campaignid, devicetype: '1', scope: 'customersynchro' };
    const { body } = await call('POST', '/auth', request, key);
    return String(body.token);
  }
  async function logIn(username: string, password: string, campaignid = '1001'): Promise<Seen> {
    const request = { username, password, campaignid, devicetype: '1', scope: 'customer' };
    return call('POST', '/auth', request, key);
  }
  async function customerToken(username: string, password: string): Promise<string> {
    return String((await logIn(username, password)).body.token);
  }
  /** Registers a new customer with this e-mail; returns a token of the scope `customer`. */
  async function registered(email: string, password = newPassword): Promise<string> {
    const token = await synchro();
    const asked = { campaignid: '1001', email, devicetype: '1' };
    await call('POST', '/customer/verifyemail', asked, bearer(token));
    await call('PUT', registrationPath, registration(sandbox, email, password), bearer(token));
    return customerToken(email, password);
  }
  return { call, key, bearer, synchro, logIn, customerToken, registered };
}

export const registrationPath = '/customer/registrationVCWithVerificationCode';
export const credentialsPath = '/customer/changeUAPByVerificationCode';

/** The body of a registration with the latest code of the outbox. */
export function registration(sandbox: Sandbox, email: string, password = newPassword): Json {
  return {
    verificationcode: sandbox.outbox.at(-1)?.code ?? '',
    password,
    devicetype: '1',
    campaignid: '1001',
    categoryID: '1703',
    username: email,
    mailcontactdata: email,
  };
}

/** A sandbox at a fixed time and a caller for it. */
export function setUp(options: SandboxOptions = {}) {
  const { clock, pass } = handClock();
  const sandbox = checked(createSandbox({ seed: 1, clock, ...options }), options.dialect);
  return { sandbox, pass, ...callerOf(sandbox) };
}

/** The body of a profile that campaign 1001 accepts. */
export function profile(email: string, more: Json = {}): Json {
  return {
    name: 'Ada',
    surname: 'Byron',
    usedforpromotions: false,
    mailcontactdata: email,
    ...more,
  };
}

export const code = ({ body }: Seen): unknown => body.AnswerCode;

/** A copy of the object without one member. */
export function without(body: Json, name: string): Json {
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
}
