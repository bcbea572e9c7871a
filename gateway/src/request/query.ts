/**
 * The query of `checkcard`, the only call with a query.
 */
import { isText } from './body-fields.js';
import type { Call } from './calls.js';
import { badRequest } from './refusal.js';

/** Kind of an identifier. */
export type Channel = 'card' | 'email' | 'mobile';

/** A card or contact by which a visitor is looked up or receives a code. */
export interface Identifier {
  readonly channel: Channel;
  readonly value: string;
}

const channels: readonly string[] = ['card', 'email', 'mobile'];

/** The identifier of a `checkcard`; undefined for other calls. Throws a 400 `Refusal` for an invalid query. */
export function readQuery(call: Call, query: string): Identifier | undefined {
  if (call.name !== 'check-card') {
    if (query !== '') throw badRequest('query: must be absent');
    return undefined;
  }
  const [pair = '', ...more] = query.split('&');
  const [channel = '', encoded = '', ...rest] = pair.split('=');
  if (more.length > 0 || rest.length > 0 || !isChannel(channel)) {
    throw badRequest('query: must be exactly one of card, email, mobile');
  }
  const value = decode(encoded);
  if (value === undefined || value === '' || !isText(value, 400)) {
    throw badRequest(`${channel}: must be text of at most 400 characters`);
  }
  if (channel === 'mobile' && !/^\+?\d{3,20}$/.test(value)) {
    throw badRequest('mobile: must be digits with at most a +');
  }
  return { channel, value };
}

/** The query that is sent to the platform, with its `?`. */
export function writeQuery({ channel, value }: Identifier): string {
  return `?${channel}=${encodeURIComponent(value)}`;
}

function isChannel(name: string): name is Channel {
  return channels.includes(name);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
