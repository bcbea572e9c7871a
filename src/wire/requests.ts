/**
 * The requests: every path and every name in them. Fields have the same names, the write names, in the whole package.
 */
import { contactNames } from '../domain/account-contact.js';
import type { HashedConsent } from '../domain/consents.js';
import type { FieldValues } from '../domain/customer.js';
import type { Identifier } from '../domain/identifier.js';
import type { PassTarget } from '../domain/wallet.js';
import type { components } from '../contract/openapi.js';
import type { ClientOptions, Credentials } from './client.js';
import { consentsHeaderOf } from './consents-header.js';
import { withDynamicList } from './dynamic-fields.js';
import { withInterestAreas } from './interest-areas.js';

/** The bodies of requests in `contract/openapi.yaml`. */
type Bodies = components['schemas'];

/** One request without its credential. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** The contract's template, with no value in it: safe to log. */
  readonly path: string;
  /** Path and query as sent; holds personal data. */
  readonly target: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Headers that only a gateway gets. */
  readonly forGateway?: Readonly<Record<string, string>>;
}

/** The paths of the contract and of a gateway, each standing for its endpoint; `/auth` has two scopes. */
export const paths = {
  auth: '/auth',
  refresh: '/auth/refreshToken',
  check: '/customer/checkcard',
  verify: '/customer/verifyemail',
  register: '/customer/registrationVCWithVerificationCode',
  sendCode: '/customer/generateverificationcode',
  change: '/customer/changeUAPByVerificationCode',
  fields: '/customer/customerdatafields/{campaignid}',
  customer: '/customer',
  wallet: '/wallet/{wallet}',
} as const;

/** `POST /auth` scope customersynchro. */
export function openSession({ campaignId, deviceType }: ClientOptions): Call {
  return post(paths.auth, {
    campaignid: campaignId,
    devicetype: deviceType,
    scope: 'customersynchro',
  } satisfies Bodies['OpenSession']);
}

/** `POST /auth` scope customer. */
export function logIn(options: ClientOptions, { username, password }: Credentials): Call {
  return post(paths.auth, {
    username,
    password,
    campaignid: options.campaignId,
    devicetype: options.deviceType,
    scope: 'customer',
  } satisfies Bodies['LogIn']);
}

/** `POST /auth/refreshToken`. */
export function refresh(refreshToken: string): Call {
  return post(paths.refresh, { refreshToken } satisfies Bodies['Refresh']);
}

/** `GET /customer/checkcard`. */
export function check({ channel, value }: Identifier): Call {
  const path = paths.check;
  return { method: 'GET', path, target: `${path}?${channel}=${encodeURIComponent(value)}` };
}

/** `POST /customer/verifyemail`. */
export function verify(options: ClientOptions, identifier: Identifier): Call {
  return post(paths.verify, {
    campaignid: options.campaignId,
    ...contact(identifier),
    devicetype: options.deviceType,
  } satisfies Bodies['VerifyContact']);
}

/** `PUT /customer/registrationVCWithVerificationCode`. */
export function register(
  options: ClientOptions,
  registration: { identifier: Identifier; password: string; code: string },
): Call {
  const { identifier, password, code } = registration;
  const { channel, value } = identifier;
  return put(paths.register, {
    verificationcode: code,
    password,
    devicetype: options.deviceType,
    campaignid: options.campaignId,
    categoryID: options.categoryId,
    username: value,
    ...(channel !== 'card' && { [contactNames[channel]]: value }),
  } satisfies Bodies['Register']);
}

/** `POST /customer/generateverificationcode`; an identifier of the channel card is not sent. */
export function sendCode(
  options: ClientOptions,
  person: { customerId: string; identifier: Identifier },
): Call {
  return post(paths.sendCode, {
    customerid: person.customerId,
    ...contact(person.identifier),
    devicetype: options.deviceType,
  } satisfies Bodies['GenerateCode']);
}

/** `PUT /customer/changeUAPByVerificationCode`. */
export function changeCredentials(change: {
  customerId: string;
  identifier: Identifier;
  password: string;
  code: string;
}): Call {
  return put(paths.change, {
    customerid: change.customerId,
    username: change.identifier.value,
    password: change.password,
    verificationcode: change.code,
  } satisfies Bodies['ChangeCredentials']);
}

/** `GET /customer/customerdatafields/{campaignid}`. */
export function readFields({ campaignId }: ClientOptions): Call {
  const path = paths.fields;
  const target = path.replace('{campaignid}', () => encodeURIComponent(campaignId));
  return { method: 'GET', path, target };
}

/** `GET /customer`. */
export function readCustomer(): Call {
  return { method: 'GET', path: paths.customer, target: paths.customer };
}

/** `PUT /customer`; `values` by write name. `areas`: the ids of the stored interest areas. */
export function save(
  values: FieldValues,
  consents: readonly HashedConsent[] = [],
  areas: readonly string[] = [],
): Call {
  return {
    ...put(paths.customer, withDynamicList(withInterestAreas(values, areas))),
    forGateway: consentsHeaderOf(consents),
  };
}

/** `POST /wallet/apple`, `/wallet/google` or `/wallet/phone`; of a gateway, not of the platform. It never says which card. */
export function passAddress(target: PassTarget): Call {
  const path = paths.wallet;
  return { method: 'POST', path, target: path.replace('{wallet}', target) };
}

/** The contact to send a code to; none after identification by card, where the platform uses the contact on file. */
function contact({ channel, value }: Identifier): Record<string, string> {
  return channel === 'card' ? {} : { [channel]: value };
}

function post(path: string, body: Call['body']): Call {
  return { method: 'POST', path, target: path, body };
}

function put(path: string, body: Call['body']): Call {
  return { method: 'PUT', path, target: path, body };
}
