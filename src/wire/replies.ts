/**
 * The small replies: a token, and what `checkcard` found.
 */
import { flag, fold, malformed, readMembers, text, word } from './reading.js';
import type { Check } from './client.js';
import type { TokenReply } from './tokens.js';

type Body = Readonly<Record<string, unknown>>;

const tokenMembers = {
  token: word,
  accesstoken: word,
  access_token: word,
  bearertoken: word,
  refreshtoken: word,
  refresh_token: word,
  expiresin: text,
  expires_in: text,
};

export function readToken(body: Body): TokenReply {
  const reply = readMembers(tokenMembers, fold(body));
  const given = reply.token ?? reply.accesstoken ?? reply.access_token ?? reply.bearertoken;
  const token = given?.replace(/^\s*bearer\s/i, '').trim();
  // What no header can carry would look like a lost connection.
  if (!token || !/^[!-~]+$/.test(token)) throw malformed('The reply has no token.');
  const refreshToken = reply.refreshtoken ?? reply.refresh_token;
  const expiresIn = Number(reply.expiresin ?? reply.expires_in);
  return {
    token,
    refreshToken,
    ...(expiresIn > 0 && Number.isFinite(expiresIn) && { expiresIn }),
  };
}

const checkMembers = { registered_customer: flag, id: text, customerid: text };

export function readCheck(body: Body): Check {
  const reply = readMembers(checkMembers, fold(body));
  const customerId = reply.customerid ?? reply.id;
  const isRegistered = reply.registered_customer;
  if (isRegistered === undefined) throw malformed('The reply does not say who is registered.');
  if (isRegistered) return { standing: 'registered', ...(customerId && { customerId }) };
  // Without it no code can be sent to the card's owner.
  if (customerId === undefined) throw malformed('The reply has no customer id.');
  return { standing: 'has-card', customerId };
}
