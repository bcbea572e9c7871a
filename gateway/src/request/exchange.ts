/**
 * A validated request: parsed, with its token opened. The input of all limits and checks.
 */
import type { Call } from './calls.js';
import type { Fields } from './body-fields.js';
import type { Visitor } from '../http/client-ip.js';
import type { Incoming } from '../http/incoming.js';
import type { Identifier } from './query.js';
import type { OpenedId, OpenedJourney, Sealed } from '../crypto/seals.js';
import type { TenantSettings } from '../options/settings.js';

/** A valid proof: its id, and the milliseconds until it ends. */
export interface Proof {
  readonly id: string;
  readonly left: number;
}

/** A validated request with its facts. */
export interface Exchange {
  readonly tenant: TenantSettings;
  readonly call: Call;
  readonly visitor: Visitor;
  /** The body's fields, with the platform's own customer id; empty for `save-customer` and calls without a body. */
  readonly fields: Fields;
  /** The card or contact that a `checkcard` looks up, that receives a code, or that an account is created with. */
  readonly identifier: Identifier | undefined;
  /** The content of the sealed token; undefined for a token of the platform. */
  readonly sealed: Sealed | undefined;
  /** The journey of the log that the request belongs to; undefined without its token. */
  readonly journey: OpenedJourney | undefined;
  /** The customer id of a request for a code or of a change of credentials; undefined if it is not a seal of ours. */
  readonly customerId: OpenedId | undefined;
  /** The platform's token, sent with the call. */
  readonly token: string | undefined;
  /** The body that is sent to the platform. */
  readonly body: string | undefined;
  /** Path and query that are sent to the platform. */
  readonly target: string;
  /** The valid proof that the request carries; it counts if it is taken together with the limits. */
  readonly proof: Proof | undefined;
  /** Whether the request or the start of its journey carried a valid proof. */
  readonly proven: boolean;
  /** Whether its contact has entered a code from this address before, if that was asked for. */
  readonly known?: true;
  /** Start of the request, epoch milliseconds. */
  readonly now: number;
  readonly incoming: Incoming;
  /** Set after the call to the platform: its duration in milliseconds. */
  readonly times: { upstream?: number };
}

/** True for `POST /auth` with the scope `customersynchro`, which starts a journey. */
export function opensJourney({ call, fields }: Pick<Exchange, 'call' | 'fields'>): boolean {
  return call.name === 'authenticate' && fields.scope === 'customersynchro';
}

/** True for `POST /auth` with the scope `customer`. */
export function isLogIn({ call, fields }: Pick<Exchange, 'call' | 'fields'>): boolean {
  return call.name === 'authenticate' && fields.scope === 'customer';
}

/** True for the calls whose reply leads to the card: the log-in, and reading the customer. */
export function showsCustomer(exchange: Pick<Exchange, 'call' | 'fields'>): boolean {
  return exchange.call.name === 'read-customer' || isLogIn(exchange);
}

/** The email address or mobile number in a body; undefined if it has neither. */
export function contactIn(fields: Fields): Identifier | undefined {
  const email = fields.email ?? fields.mailcontactdata;
  if (email !== undefined) return { channel: 'email', value: email };
  const mobile = fields.mobile ?? fields.mobilecontactdata;
  return mobile === undefined ? undefined : { channel: 'mobile', value: mobile };
}
