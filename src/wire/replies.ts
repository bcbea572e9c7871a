/**
 * The small replies: a token, and what `checkcard` found.
 */
import * as z from 'zod/mini';
import { flag, fold, malformed, read, text } from './reading.js';
import type { Check } from './client.js';
import type { TokenReply } from './tokens.js';

type Body = Readonly<Record<string, unknown>>;

const word = z.optional(z.string());
const tokenSchema = z.object({
  token: word,
  accesstoken: word,
  access_token: word,
  bearertoken: word,
  refreshtoken: word,
  refresh_token: word,
  expiresin: z.optional(text),
  expires_in: z.optional(text),
});

export function readToken(body: Body): TokenReply {
  const reply = read(tokenSchema, fold(body));
  const given = reply.token ?? reply.accesstoken ?? reply.access_token ?? reply.bearertoken;
  const token = given?.replace(/^\s*bearer\s/i, '').trim();
  if (!token || /\s/.test(token)) throw malformed('The reply has no token.');
  const refreshToken = reply.refreshtoken ?? reply.refresh_token;
  const expiresIn = Number(reply.expiresin ?? reply.expires_in);
  return {
    token,
    ...(refreshToken !== undefined && { refreshToken }),
    ...(expiresIn > 0 && Number.isFinite(expiresIn) && { expiresIn }),
  };
}

const checkSchema = z.object({
  registered_customer: flag,
  id: z.optional(text),
  customerid: z.optional(text),
});

export function readCheck(body: Body): Check {
  const reply = read(checkSchema, fold(body));
  const customerId = reply.customerid ?? reply.id;
  if (customerId === undefined) throw malformed('The reply has no customer id.');
  return { standing: reply.registered_customer ? 'registered' : 'has-card', customerId };
}
