/**
 * One request as the controls see it, once it was read and its token opened.
 */
import type { Call } from './calls.js';
import type { Fields } from './body-fields.js';
import type { Visitor } from './client-ip.js';
import type { Incoming } from './incoming.js';
import type { Identifier } from './query.js';
import type { Sealed } from './seal.js';
import type { TenantSettings } from './settings.js';

export interface Exchange {
  readonly tenant: TenantSettings;
  readonly call: Call;
  readonly visitor: Visitor;
  /** The body of every call but `save-customer`. */
  readonly fields: Fields;
  /** What a `checkcard` asks for, a code is sent to, or an account is made with. */
  readonly identifier: Identifier | undefined;
  /** What was in the seal; undefined for the platform's own tokens. */
  readonly sealed: Sealed | undefined;
  /** The platform's token that opens the call. */
  readonly token: string | undefined;
  /** The body as it is sent on. */
  readonly body: string | undefined;
  /** Path and query as they are sent on. */
  readonly target: string;
  /** Whether a proof came with the request or began its journey. */
  readonly proven: boolean;
  /** Epoch milliseconds of the start. */
  readonly now: number;
  readonly incoming: Incoming;
  /** Milliseconds that the platform took, once it was asked. */
  readonly times: { upstream?: number };
}

/** Whether the request opens a journey, as opposed to a log-in. */
export function opensJourney({ call, fields }: Pick<Exchange, 'call' | 'fields'>): boolean {
  return call.name === 'authenticate' && fields.scope === 'customersynchro';
}

export function isLogIn({ call, fields }: Pick<Exchange, 'call' | 'fields'>): boolean {
  return call.name === 'authenticate' && fields.scope === 'customer';
}

/** The contact in a body; undefined when there is none. */
export function contactIn(fields: Fields): Identifier | undefined {
  const email = fields.email ?? fields.mailcontactdata;
  if (email !== undefined) return { channel: 'email', value: email };
  const mobile = fields.mobile ?? fields.mobilecontactdata;
  return mobile === undefined ? undefined : { channel: 'mobile', value: mobile };
}
